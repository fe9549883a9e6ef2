package jp.shikaku.support.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ErrorCode;

/**
 * Which errors of the catalogues a method can end with, read off the compiled code: every constant that it, or what it
 * calls in this suite, names. A call of an interface counts as a call of all that implement it. What asks the database can
 * end with it being away. The answer may name an error too many (one that a caller catches), never one too few, except what
 * the framework throws.
 */
final class ReachableErrors {

    private static final String SUITE = "jp/shikaku/";
    private static final List<String> DATABASE =
            List.of("javax/sql/DataSource", "jakarta/persistence/EntityManager", "io/quarkus/hibernate/orm/panache/");

    private final IndexView index;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Map<String, Map<String, Body>> classes = new HashMap<>();

    ReachableErrors(IndexView index) {
        this.index = index;
    }

    /**
     * The errors that a method can end with.
     *
     * @param type name of its class, with dots
     * @param method name and descriptor
     */
    Set<ErrorCode> of(String type, String method) {
        Set<ErrorCode> errors = new LinkedHashSet<>();
        Set<Call> seen = new HashSet<>();
        Deque<Call> open = new ArrayDeque<>();
        open.add(new Call(type.replace('.', '/'), method));
        while (!open.isEmpty()) {
            Call call = open.poll();
            if (!seen.add(call)) {
                continue;
            }
            for (String owner : family(call.owner())) {
                if (isDatabase(owner)) {
                    errors.add(CommonError.UNAVAILABLE);
                }
                Body body = bodies(owner).get(call.method());
                if (body != null) {
                    body.constants().forEach(constant -> error(constant, errors));
                    open.addAll(body.calls());
                }
            }
        }
        return errors;
    }

    /**
     * A class, those it extends and those that implement or extend it: where the code of a call may stand. The index at
     * hand knows implementations by the older of two names only.
     */
    @SuppressWarnings("deprecation")
    private Set<String> family(String owner) {
        Set<String> all = new LinkedHashSet<>();
        DotName name = DotName.createSimple(owner.replace('/', '.'));
        for (ClassInfo type = index.getClassByName(name);
                type != null && all.add(slashed(type));
                type = type.superName() == null ? null : index.getClassByName(type.superName())) {
            type.interfaceNames().forEach(one -> all.add(one.toString('/')));
        }
        all.add(owner);
        index.getAllKnownImplementors(name).forEach(type -> all.add(slashed(type)));
        index.getAllKnownSubclasses(name).forEach(type -> all.add(slashed(type)));
        return all;
    }

    /** Whether a call of a type is one of the database; a repository of the suite has such a type in its family. */
    private static boolean isDatabase(String owner) {
        return DATABASE.stream().anyMatch(owner::startsWith);
    }

    private static String slashed(ClassInfo type) {
        return type.name().toString('/');
    }

    private void error(Call constant, Set<ErrorCode> errors) {
        try {
            Class<?> type = Class.forName(constant.owner().replace('/', '.'), true, loader);
            if (ErrorCode.class.isAssignableFrom(type) && type.isEnum()) {
                for (Object one : type.getEnumConstants()) {
                    if (((Enum<?>) one).name().equals(constant.method())) {
                        errors.add((ErrorCode) one);
                    }
                }
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("A class that the code names is not there: " + constant.owner(), e);
        }
    }

    private Map<String, Body> bodies(String owner) {
        if (!owner.startsWith(SUITE)) {
            return Map.of();
        }
        return classes.computeIfAbsent(owner, this::read);
    }

    private Map<String, Body> read(String owner) {
        Map<String, Body> bodies = new HashMap<>();
        try (InputStream code = loader.getResourceAsStream(owner + ".class")) {
            if (code != null) {
                new ClassReader(code).accept(new Bodies(bodies), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A method of a class, or a constant of an enumeration. */
    private record Call(String owner, String method) {}

    private record Body(Set<Call> calls, Set<Call> constants) {}

    private static final class Bodies extends ClassVisitor {

        private final Map<String, Body> bodies;

        Bodies(Map<String, Body> bodies) {
            super(Opcodes.ASM9);
            this.bodies = bodies;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            Body body = new Body(new HashSet<>(), new HashSet<>());
            bodies.put(name + type, body);
            return new Instructions(body);
        }
    }

    private static final class Instructions extends MethodVisitor {

        private final Body body;

        Instructions(Body body) {
            super(Opcodes.ASM9);
            this.body = body;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            if (opcode == Opcodes.GETSTATIC && owner.startsWith(SUITE) && type.equals('L' + owner + ';')) {
                body.constants().add(new Call(owner, name));
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
            call(owner, name, type);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    call(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }

        private void call(String owner, String name, String type) {
            if (owner.startsWith(SUITE) || isDatabase(owner)) {
                body.calls().add(new Call(owner, name + type));
            }
        }
    }
}
