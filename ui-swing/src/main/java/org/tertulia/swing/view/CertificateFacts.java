package org.tertulia.swing.view;

import static org.tertulia.model.CertificateFacts.FINGERPRINT;
import static org.tertulia.model.CertificateFacts.HOST;
import static org.tertulia.model.CertificateFacts.ISSUER;
import static org.tertulia.model.CertificateFacts.NOT_AFTER;
import static org.tertulia.model.CertificateFacts.NOT_BEFORE;
import static org.tertulia.model.CertificateFacts.REASON;
import static org.tertulia.model.CertificateFacts.SUBJECT;

import java.awt.Graphics;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** What a certificate says of itself, its fingerprint above all. */
final class CertificateFacts extends JPanel {

    CertificateFacts(Map<String, String> facts) {
        super(new MigLayout("novisualpadding,insets 12 14 12 14,gap 10 4,wrap 2,hidemode 3", "[][grow,fill]"));
        setOpaque(false);
        for (String key : List.of(HOST, SUBJECT, ISSUER, NOT_BEFORE, NOT_AFTER)) {
            String value = facts.getOrDefault(key, "");
            if (value.isEmpty()) continue;
            add(new Words(Messages.text("certificate.fact." + key), Fonts.regular(12.5), Tokens::textSecondary));
            add(new Words(readable(value), Fonts.regular(12.5), Tokens::text), "wmin 0");
        }
        String fingerprint = facts.getOrDefault(FINGERPRINT, "");
        if (fingerprint.isEmpty()) return;
        add(
                new Words(Messages.text("certificate.fact.fingerprint"), Fonts.regular(12.5), Tokens::textSecondary),
                "span 2,gaptop 4");
        int half = fingerprint.length() / 2 + 1;
        add(
                new Words(
                        fingerprint.substring(0, Math.min(half, fingerprint.length())), Fonts.mono(11.5), Tokens::text),
                "span 2");
        if (fingerprint.length() > half) {
            add(new Words(fingerprint.substring(half), Fonts.mono(11.5), Tokens::text), "span 2");
        }
    }

    /** What is wrong with it, in the person's language where the reason is known. */
    static String sentence(Map<String, String> facts, String otherwise) {
        String reason = facts.getOrDefault(REASON, "");
        String host = facts.getOrDefault(HOST, "");
        String why = Translated.of("certificate.reason." + reason, otherwise);
        return Messages.text("certificate.question", host) + " " + why;
    }

    private static String readable(String value) {
        try {
            return Instant.parse(value)
                    .atZone(ZoneId.systemDefault())
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            brush.fillRound(0, 0, getWidth(), getHeight(), 12, brush.tokens().field());
            brush.outlineRound(
                    0, 0, getWidth(), getHeight(), 12, 1, brush.tokens().line());
        }
    }
}
