package org.tertulia.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.tertulia.model.Secret;

/**
 * The form of the encrypted file: magic, iterations, salt, nonce, AES-256-GCM text (the header is authenticated with it),
 * and a SHA-256 of all that, which tells a damaged file from a wrong passphrase. The key is PBKDF2-HMAC-SHA512 of the
 * passphrase.
 */
final class SealedFile {

    /** The count that OWASP names is 210,000 for this function; ours costs about a second of one core. */
    static final int ITERATIONS = 600_000;

    static final int MAX_ITERATIONS = 10_000_000;
    static final long MAX_SIZE = 16 << 20;

    private static final byte[] MAGIC = "TERTULIA-SECRETS-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int HEADER = MAGIC.length + Integer.BYTES + SALT + NONCE;
    private static final int TAG = 16;
    private static final int DIGEST = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What opens one file: derived once, since that is slow on purpose. */
    record Key(int iterations, byte[] salt, SecretKey key) {

        static Key fresh(Secret passphrase, int iterations) throws GeneralSecurityException {
            byte[] salt = new byte[SALT];
            RANDOM.nextBytes(salt);
            return derived(passphrase, iterations, salt);
        }

        static Key derived(Secret passphrase, int iterations, byte[] salt) throws GeneralSecurityException {
            var specification = new PBEKeySpec(passphrase.reveal().toCharArray(), salt, iterations, 256);
            try {
                byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                        .generateSecret(specification)
                        .getEncoded();
                return new Key(iterations, salt, new SecretKeySpec(bytes, "AES"));
            } finally {
                specification.clearPassword();
            }
        }
    }

    record Opened(Key key, byte[] text) {}

    private SealedFile() {}

    /** @throws SecretsException when the file is damaged, or the passphrase is wrong */
    static Opened open(Path file, Secret passphrase) throws IOException, GeneralSecurityException, SecretsException {
        if (Files.size(file) > MAX_SIZE) throw damaged(file);
        byte[] all = Files.readAllBytes(file);
        int end = all.length - DIGEST;
        if (end < HEADER + TAG || !digestIsRight(all, end)) throw damaged(file);
        var in = ByteBuffer.wrap(all, 0, end);
        byte[] magic = take(in, MAGIC.length);
        int iterations = in.getInt();
        if (!Arrays.equals(magic, MAGIC) || iterations < 1 || iterations > MAX_ITERATIONS) throw damaged(file);
        var key = Key.derived(passphrase, iterations, take(in, SALT));
        var cipher = cipher(Cipher.DECRYPT_MODE, key, take(in, NONCE));
        cipher.updateAAD(all, 0, HEADER);
        try {
            return new Opened(key, cipher.doFinal(all, HEADER, end - HEADER));
        } catch (AEADBadTagException e) {
            throw SecretsException.wrongPassphrase();
        }
    }

    /** Replaces the file in one step: after a crash it is the old one or the new one. Durable when it returns. */
    static void write(Path file, Key key, byte[] text) throws IOException, GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var out = ByteBuffer.allocate(HEADER + text.length + TAG + DIGEST);
        out.put(MAGIC).putInt(key.iterations()).put(key.salt()).put(nonce);
        var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
        cipher.updateAAD(out.array(), 0, HEADER);
        out.put(cipher.doFinal(text));
        out.put(sha256(out.array(), out.position())).flip();
        replace(file, out);
    }

    private static void replace(Path file, ByteBuffer content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(fresh, options, ownerOnly(file))) {
            while (content.hasRemaining()) channel.write(content);
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(fresh + " is being written by somebody else", e);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (posix(file)) {
            try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
                folder.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!posix(file)) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return cipher;
    }

    private static boolean digestIsRight(byte[] all, int end) throws GeneralSecurityException {
        return MessageDigest.isEqual(sha256(all, end), Arrays.copyOfRange(all, end, all.length));
    }

    private static byte[] sha256(byte[] bytes, int length) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    static SecretsException damaged(Path file) {
        return SecretsException.keyring("The file of secrets is damaged and was left as it is: " + file);
    }
}
