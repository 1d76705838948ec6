package org.tertulia.lab;

import java.util.function.Predicate;

/** Words as they are, over HTTP. What is encrypted it does not hear. */
record PlainVoice(MatrixWire wire, MatrixSync sync) implements MatrixVoice {

    @Override
    public boolean encrypts() {
        return false;
    }

    @Override
    public void says(String room, String text) {
        wire.says(room, text);
    }

    @Override
    public String hears(Predicate<String> room, String from, int index) {
        return sync.awaits(
                        from + " saying something",
                        view -> view.rooms().stream()
                                .filter(each -> room.test(each.id()))
                                .flatMap(each -> each.said().stream())
                                .filter(said -> said.sender().equals(from))
                                .skip(index)
                                .findFirst())
                .text();
    }

    @Override
    public void close() {}
}
