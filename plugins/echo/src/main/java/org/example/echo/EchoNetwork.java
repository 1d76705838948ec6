package org.example.echo;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Capabilities.Level;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presentation;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.Session;

/** A network inside this process: whoever has signed in can be written to, and one of them answers what you write. */
public final class EchoNetwork implements Network {

    // tag::presentation[]
    private static final Presentation PRESENTATION = Presentation.beside(EchoNetwork.class, "E", "#0B6B8A", "es");
    // end::presentation[]

    private static final Capabilities CAPABILITIES = new Capabilities(Map.of(Capabilities.TYPING, Level.FULL));
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,32}");

    private final Hub hub = new Hub();

    // tag::identity[]
    @Override
    public String id() {
        return "echo";
    }

    @Override
    public String name() {
        return "Echo";
    }

    @Override
    public Presentation presentation() {
        return PRESENTATION;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }
    // end::identity[]

    // tag::address[]
    @Override
    public Outcome<Address> address(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                ? Outcome.done(new Address("echo", name))
                : Outcome.failed(Failure.Kind.NOT_FOUND, "A name here has Latin letters and digits, as in: ana");
    }
    // end::address[]

    // tag::ways[]
    @Override
    public LoginFlow login(LoginContext context) {
        return new EchoLogin(this::address, context.known());
    }

    @Override
    public Session open(AdapterContext context) {
        String language = Locale.getDefault().getLanguage();
        String greeting = PRESENTATION.word(language, "greeting").orElseThrow();
        return new EchoSession(context, hub, CAPABILITIES, greeting);
    }
    // end::ways[]
}
