package org.tertulia.matrix;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Avatars;
import org.tertulia.network.NetworkEvent;

/** Our picture, and thumbnails of those that people and rooms have ("content repository", authenticated since v1.11). */
record MatrixAvatars(MatrixSession session) implements Avatars {

    /** Pixels; enough for the largest that is shown, at scale 2. */
    private static final int SIDE = 192;

    @Override
    public CompletionStage<Outcome<byte[]>> fetch(Address address, String handle) {
        return session.with(connection -> connection.outcome(() -> fetch(connection.api, handle)));
    }

    /** In rooms our membership tells it; who is in none is told here. */
    @Override
    public CompletionStage<Outcome<Nothing>> choose(byte[] png) {
        return session.with(connection -> connection.perform(() -> {
            String self = connection.table.self;
            String uri = png.length == 0 ? "" : connection.api.upload(png, "image/png");
            var _ = connection.api.put(
                    Api.Path.of("profile", self, "avatar_url"), Json.object().put("avatar_url", uri));
            connection.emit(new NetworkEvent.AvatarTold(
                    Mxids.address(self), Media.of(uri).map(Media::uri).orElse("")));
        }));
    }

    private static Outcome<byte[]> fetch(Api api, String handle) throws IOException {
        Media media = Media.of(handle).orElse(null);
        if (media == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "That is no picture of Matrix's");
        try {
            return Outcome.done(api.thumbnail(media, SIDE, true));
        } catch (MatrixException e) {
            if (!e.is("M_UNRECOGNIZED")) throw e;
            return Outcome.done(api.thumbnail(media, SIDE, false));
        }
    }
}
