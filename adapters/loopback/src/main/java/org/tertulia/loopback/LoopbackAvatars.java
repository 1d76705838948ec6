package org.tertulia.loopback;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Avatars;

record LoopbackAvatars(LoopbackSession session, LoopbackServer server) implements Avatars {

    @Override
    public CompletionStage<Outcome<byte[]>> fetch(Address address, String handle) {
        return session.ask(link -> {
            byte[] picture = server.picture(address);
            return picture.length > 0 && handle(picture).equals(handle)
                    ? Outcome.done(picture)
                    : Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such picture any more");
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> choose(byte[] png) {
        return session.ask(link -> {
            server.choosePicture(link.home.address, png);
            return Outcome.ok();
        });
    }

    static String handle(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
