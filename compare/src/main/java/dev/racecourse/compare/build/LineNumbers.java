package dev.racecourse.compare.build;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class says of its source: a comment of one more line changes it, and nothing else. */
final class LineNumbers {

  private LineNumbers() {}

  /** The class without them; as it is, if it is none that can be read. */
  static byte[] removedFrom(byte[] classFile) {
    var writer = new ClassWriter(0);
    try {
      new ClassReader(classFile).accept(new Remover(writer), 0);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return classFile;
    }
    return writer.toByteArray();
  }

  private static final class Remover extends ClassVisitor {

    Remover(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
      // Left out.
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      var next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitLineNumber(int line, Label start) {
          // Left out.
        }
      };
    }
  }
}
