import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * {@code Reports ROOT CHECK...}: sums every suite's report below ROOT and every named check's, says what failed, and
 * ends with the line "N passed, N failed". A test class without a report, an empty or unreadable report, and a skip
 * for another reason than one of the kit's table, or a plug-in's (what a network cannot have), count as failures. What
 * passed only when run again counts as passed, and is named.
 */
void main(String[] words) throws IOException {
    Path root = Path.of(words[0]);
    Set<String> allowed = reasons(root.resolve(KIT_TABLE));
    for (Path table : files(root, "[a-z0-9-]+[.]properties")) {
        if (root.relativize(table).toString().matches(PLUGIN_TABLES)) allowed.addAll(reasons(table));
    }
    Map<String, List<Case>> suites = readAll(root);
    List<String> failures = new ArrayList<>();
    int passed = 0;
    for (Case test : suites.values().stream().flatMap(List::stream).toList()) {
        switch (test.verdict()) {
            case PASSED -> {
                passed++;
                if (!test.message().isEmpty()) System.out.println("FLAKE " + test.name() + ": " + test.message());
            }
            case SKIPPED -> {
                if (!allowed.contains(test.message())) {
                    failures.add(test.name() + ": skipped, and the kit's table does not say why: " + test.message());
                }
            }
            case FAILED -> failures.add(test.name() + ": " + test.message());
        }
    }
    Set<String> expected = testClasses(root);
    expected.addAll(List.of(words).subList(1, words.length));
    for (String suite : expected) {
        if (suites.keySet().stream().noneMatch(name -> name.equals(suite) || name.startsWith(suite + "$"))) {
            failures.add(suite + ": did not run");
        }
    }
    suites.forEach((name, cases) -> {
        if (cases.isEmpty()) {
            failures.add(name + ": its report has no test");
        }
    });
    failures.forEach(failure -> System.out.println("FAILED " + failure));
    System.out.println(passed + " passed, " + failures.size() + " failed");
    System.exit(failures.isEmpty() && passed > 0 ? 0 : 1);
}

static final String KIT_TABLE = "adapters/contract/src/main/resources/org/tertulia/contract/exceptions.properties";

/** A plug-in brings its own. */
static final String PLUGIN_TABLES = "plugins/[^/]+/src/test/resources/kit/[^/]+";

enum Verdict {
    PASSED,
    FAILED,
    SKIPPED
}

record Case(String name, Verdict verdict, String message) {}

Map<String, List<Case>> readAll(Path root) throws IOException {
    Map<String, List<Case>> suites = new TreeMap<>();
    for (Path report : files(root, "TEST-[^/]*[.]xml")) {
        String folder = report.getParent().toString();
        if (folder.endsWith("target/surefire-reports") || folder.endsWith(".tertulia/checks")) {
            String file = report.getFileName().toString();
            suites.put(file.substring("TEST-".length(), file.length() - ".xml".length()), read(report));
        }
    }
    return suites;
}

List<Case> read(Path report) throws IOException {
    List<Case> cases = new ArrayList<>();
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(report)) {
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testcase")) {
                cases.add(readCase(xml));
            }
        }
    } catch (javax.xml.stream.XMLStreamException e) {
        cases.add(new Case(report.toString(), Verdict.FAILED, "cannot be read: " + firstLine(e.getMessage())));
    }
    return cases;
}

Case readCase(XMLStreamReader xml) throws javax.xml.stream.XMLStreamException {
    String name = xml.getAttributeValue(null, "classname") + "#" + xml.getAttributeValue(null, "name");
    Verdict verdict = Verdict.PASSED;
    String message = "";
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("testcase"))) {
        if (xml.isStartElement()) {
            switch (xml.getLocalName()) {
                case "failure", "error" -> {
                    verdict = Verdict.FAILED;
                    message = firstLine(xml.getAttributeValue(null, "message"));
                }
                case "flakyFailure", "flakyError" -> message = firstLine(xml.getAttributeValue(null, "message"));
                case "skipped" -> {
                    verdict = verdict == Verdict.FAILED ? verdict : Verdict.SKIPPED;
                    message = firstLine(xml.getAttributeValue(null, "message"));
                }
                default -> {}
            }
        }
    }
    return new Case(name, verdict, message);
}

String firstLine(String text) {
    String line = text == null ? "" : text.lines().findFirst().orElse("");
    return line.length() > 300 ? line.substring(0, 300) + "..." : line;
}

/** The words of a skip that the kit's table asks for, one for each line of the table. */
Set<String> reasons(Path table) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(table)) {
        try (var reader = Files.newBufferedReader(table)) {
            properties.load(reader);
        }
    }
    Set<String> reasons = new TreeSet<>();
    properties.values().forEach(reason -> reasons.add(firstLine("the table says: " + reason)));
    return reasons;
}

/** Every concrete class below a module's src/test/java that is called a test or has one. */
Set<String> testClasses(Path root) throws IOException {
    Pattern hasTest = Pattern.compile("@(Test|TestFactory|TestTemplate|ParameterizedTest|RepeatedTest|ArchTest)\\b");
    Set<String> classes = new TreeSet<>();
    for (Path source : files(root, ".*[.]java")) {
        String path = root.relativize(source).toString();
        int at = path.indexOf("src/test/java/");
        if (at < 0 || path.startsWith("rules/")) {
            continue;
        }
        String text = Files.readString(source);
        String simple = source.getFileName().toString().replace(".java", "");
        boolean concrete = !Pattern.compile("(abstract class|interface|@interface|enum|record) " + simple + "\\b").matcher(text).find();
        if (concrete && (simple.endsWith("Test") || simple.endsWith("Tests") || hasTest.matcher(text).find())) {
            classes.add(path.substring(at + "src/test/java/".length()).replace(".java", "").replace('/', '.'));
        }
    }
    return classes;
}

List<Path> files(Path root, String name) throws IOException {
    Pattern pattern = Pattern.compile(name);
    try (Stream<Path> tree = Files.find(root, 20, (path, kind) ->
            kind.isRegularFile() && pattern.matcher(path.getFileName().toString()).matches())) {
        return tree.filter(path -> {
            String inside = "/" + root.relativize(path);
            return !inside.contains("/.git/")
                    && (!inside.contains("/.tertulia/") || inside.contains("/.tertulia/checks/"));
        }).sorted().toList();
    }
}
