package org.tertulia.cli;

import org.tertulia.model.Request;

/** Who asks what. */
final class RequestWords {

    private RequestWords() {}

    static String line(Request request, Words words) {
        String who = request.name().isEmpty()
                ? request.from().value()
                : request.name() + " <" + request.from().value() + ">";
        String key = request.kind() == Request.Kind.CONTACT ? "request.contact" : "request.room";
        String line =
                words.say(key, Plain.line(who), Plain.line(request.subject().value()));
        return request.text().isBlank() ? line : line + " " + Plain.indented(request.text());
    }
}
