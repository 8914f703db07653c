package photoplay.app.serve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import photoplay.app.Complaint;

/**
 * The programs of the PostgreSQL that comes as a library, unpacked.
 *
 * @param folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path folder) {
    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final int OWNER_MAY_RUN = 0100;

    /** Unpacks the programs into the cache unless they are there. */
    static PostgresPrograms unpacked(Path cache) throws IOException {
        Path folder = cache.resolve("postgresql-" + version());
        if (!Files.exists(folder)) {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "postgresql");
            unpack(unfinished);
            try {
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (java.nio.file.FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException other) {
                delete(unfinished);
            }
        }
        return new PostgresPrograms(folder);
    }

    /** A command line of one of the programs. PostgreSQL refuses to run as root, so root becomes nobody first. */
    List<String> command(String program, String... arguments) {
        String path = folder.resolve("bin").resolve(program).toString();
        Stream<String> prefix = isRoot() ? Stream.of("unshare", "--user") : Stream.of();
        return Stream.of(prefix, Stream.of(path), Stream.of(arguments))
                .flatMap(s -> s)
                .toList();
    }

    /** @throws Complaint when PostgreSQL cannot be run by this user */
    static void checkUser() throws IOException, InterruptedException {
        if (isRoot() && new ProcessBuilder("unshare", "--user", "true").start().waitFor() != 0) {
            throw new Complaint("PostgreSQL does not run as root, and this machine forbids user namespaces. Start"
                    + " Photoplay as another user, or name a database with PHOTOPLAY_DATABASE_URL.");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String version() throws IOException {
        String jar = PostgresPrograms.class
                .getClassLoader()
                .resources(ARCHIVE)
                .findFirst()
                .orElseThrow(() -> new IOException(ARCHIVE + " is not on the class path"))
                .toString();
        return jar.replaceFirst(".*-amd64-([0-9.]+)\\.jar!.*", "$1");
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = entry.resolveIn(target);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if ((entry.getMode() & OWNER_MAY_RUN) != 0) {
                        makeRunnable(file);
                    }
                }
            }
        }
    }

    private static InputStream archive() throws IOException {
        InputStream in = PostgresPrograms.class.getClassLoader().getResourceAsStream(ARCHIVE);
        if (in == null) {
            throw new IOException(ARCHIVE + " is not on the class path");
        }
        return in;
    }

    private static void makeRunnable(Path file) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        rights.add(PosixFilePermission.OWNER_EXECUTE);
        rights.add(PosixFilePermission.GROUP_EXECUTE);
        rights.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, rights);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
