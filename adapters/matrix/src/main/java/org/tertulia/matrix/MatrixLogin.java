package org.tertulia.matrix;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Option;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.FormFields;
import org.tertulia.network.GuidedLogin;
import org.tertulia.network.LoginContext;
import org.tertulia.network.Seal;

/** The way to an account: sign in with a password, or register; or only sign in again, as the same device. */
final class MatrixLogin extends GuidedLogin {

    private static final String SIGN_IN = "sign-in";
    private static final String REGISTER = "register";

    private boolean registering;
    private volatile @Nullable Api api;

    MatrixLogin(LoginContext context) {
        super(context, "matrix");
    }

    @Override
    protected LoginStep.Choice ways() {
        return new LoginStep.Choice(
                "login.start",
                "Matrix",
                "Do you have an account already?",
                Map.of(),
                List.of(new Option(SIGN_IN, "Sign in"), new Option(REGISTER, "Create an account")));
    }

    @Override
    protected void choose(String way) {
        registering = REGISTER.equals(way);
    }

    @Override
    protected LoginStep.Form form() {
        List<Field> fields = new FormFields(values())
                .address("Address", "@name:example.org")
                .password()
                .server("matrix.example.org", "443")
                .add(Terms.PLAIN, "Without encryption", Field.Kind.FLAG, "", false, true)
                .proxy()
                .all();
        return registering
                ? new LoginStep.Form(
                        "login.matrix.register",
                        "Create a Matrix account",
                        "Choose an address at a server that lets people register.",
                        fields,
                        null)
                : new LoginStep.Form("login.matrix.sign-in", "Sign in to Matrix", "", fields, null);
    }

    @Override
    protected Outcome<Address> address(String typed) {
        return Mxids.typed(typed);
    }

    @Override
    protected LoginStep enter(Address self) throws IOException {
        Map<String, String> settings = settings(Terms.PLAIN);
        Api found = new Discovery(context().path(settings), settings, Mxids.server(self.value())).find();
        api = found;
        Entrance entrance = new Entrance(
                found, self.value(), secret(AccountSettings.PASSWORD).orElseThrow());
        Optional<String> device =
                context().known().map(known -> known.settings().getOrDefault(Terms.DEVICE, ""));
        Entrance.Entered entered = registering ? entrance.register() : entrance.signIn(device.orElse(""));
        hangUp();
        Address user = Mxids.address(entered.user());
        if (another(user)) return another();
        settings.put(Terms.BASE, found.base().toString());
        settings.put(Terms.DEVICE, entered.device());
        return done(new AccountDraft(user, settings, kept(entered)));
    }

    private Map<String, Secret> kept(Entrance.Entered entered) {
        Map<String, Secret> kept = secrets(AccountSettings.PROXY_PASSWORD);
        kept.put(Terms.TOKEN, entered.token());
        // who signs in again keeps the old one, and with it what the device can read
        kept.put(AccountSettings.STATE_KEY, Seal.newKey());
        return kept;
    }

    @Override
    protected Failure failure(Exception e) {
        return Failures.of(e);
    }

    @Override
    protected void hangUp() {
        Api old = api;
        if (old != null) Http.end(old.client());
    }
}
