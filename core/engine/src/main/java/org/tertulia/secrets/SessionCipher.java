package org.tertulia.secrets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Secret;

/**
 * How a secret travels over D-Bus: {@code dh-ietf1024-sha256-aes128-cbc-pkcs7} of the Secret Service specification, or
 * {@code plain} where the service has nothing better.
 */
final class SessionCipher {

    static final String ALGORITHM = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
    static final String PLAIN = "plain";

    /** RFC 2409, 6.2: the Second Oakley Group. */
    private static final BigInteger PRIME = new BigInteger(
            "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
                    + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                    + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
            16);

    private static final int BYTES = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What travels: {@code parameters} is the initialisation vector, empty when plain. */
    record Sealed(byte[] parameters, byte[] value) {}

    /** Our half of the key agreement. */
    static final class Handshake {

        private final BigInteger ours = new BigInteger(PRIME.bitLength() - 1, RANDOM);

        byte[] publicKey() {
            return padded(BigInteger.TWO.modPow(ours, PRIME));
        }

        SessionCipher agree(byte[] theirs) throws GeneralSecurityException {
            var key = new BigInteger(1, theirs);
            if (key.compareTo(BigInteger.ONE) <= 0 || key.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
                throw new GeneralSecurityException("the keyring sent an unusable key");
            }
            var derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(padded(key.modPow(ours, PRIME)))
                    .thenExpand(new byte[0], 16);
            return new SessionCipher(KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation));
        }
    }

    private final @Nullable SecretKey key;

    private SessionCipher(@Nullable SecretKey key) {
        this.key = key;
    }

    static SessionCipher plain() {
        return new SessionCipher(null);
    }

    Sealed seal(Secret secret) throws GeneralSecurityException {
        byte[] text = secret.reveal().getBytes(StandardCharsets.UTF_8);
        if (key == null) return new Sealed(new byte[0], text);
        byte[] vector = new byte[16];
        RANDOM.nextBytes(vector);
        return new Sealed(vector, crypt(Cipher.ENCRYPT_MODE, key, vector, text));
    }

    Secret open(Sealed sealed) throws GeneralSecurityException {
        byte[] text =
                key == null ? sealed.value() : crypt(Cipher.DECRYPT_MODE, key, sealed.parameters(), sealed.value());
        return Secret.of(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] vector, byte[] text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, key, new IvParameterSpec(vector));
        return cipher.doFinal(text);
    }

    private static byte[] padded(BigInteger number) {
        byte[] digits = number.toByteArray();
        byte[] result = new byte[BYTES];
        int length = Math.min(digits.length, BYTES);
        System.arraycopy(digits, digits.length - length, result, BYTES - length, length);
        Arrays.fill(digits, (byte) 0);
        return result;
    }
}
