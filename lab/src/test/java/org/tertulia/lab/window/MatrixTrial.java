package org.tertulia.lab.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tertulia.contract.User;
import org.tertulia.lab.Lab;
import org.tertulia.lab.MatrixAccounts;
import org.tertulia.lab.demo.Sketch;

/** Matrix, with somebody at a script that encrypts. */
final class MatrixTrial implements TrialNetwork {

    private final Lab lab;
    private final User ana;
    private final String room;
    private final MatrixScript script;

    MatrixTrial(Lab lab, Path home, String tag) throws Exception {
        this.lab = lab;
        MatrixAccounts accounts = new MatrixAccounts(lab);
        ana = accounts.registered("ana");
        User ben = accounts.registered("ben");
        room = "#" + tag + ":" + lab.value("matrix.name");
        accounts.choosesPicture(ben, Sketch.hills(1));
        User carol = accounts.registered("carol");
        accounts.choosesPicture(carol, Sketch.hills(4));
        accounts.asks(carol, ana);
        String chat = accounts.chat(ana, ben, true);
        String meeting = accounts.room(ben, tag, room);
        script = new MatrixScript(lab, Files.createDirectories(home.resolve("matrix-script")), ana, ben, chat, meeting);
    }

    @Override
    public String name() {
        return "Matrix";
    }

    @Override
    public String account() {
        return ana.address().value();
    }

    @Override
    public String password() {
        return ana.password();
    }

    @Override
    public void signIn(TrialApp app) throws Exception {
        app.clicks(app.word("option.sign-in"));
        app.fills(app.word("field.address"), account());
        app.fills(app.word("field.password"), password());
        app.clicks(app.word("login.advanced"));
        app.fills(app.word("field.host"), lab.value("matrix.host"));
        app.fills(app.word("field.port"), lab.value("matrix.tls.port"));
        app.shot("sign-in-matrix");
        app.clicks(app.wordOf("matrix", "login.matrix.sign-in.button"));
    }

    @Override
    public List<Counterpart> people() {
        return List.of(script);
    }

    @Override
    public Optional<String> room() {
        return Optional.of(room);
    }

    @Override
    public void close() {
        script.close();
    }
}
