package org.tertulia.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Tells every scenario with our own far end and, where it is meant to, with a foreign one; and writes down how it went. */
final class Stage implements TestTemplateInvocationContextProvider, BeforeAllCallback, AfterAllCallback {

    private static final Namespace HERE = Namespace.create(Stage.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(HERE).put(Outcomes.class, new Outcomes());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        NetworkContract contract = contract(context);
        outcomes(context).write(contract.getClass(), contract.network().network());
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Scenario.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Scenario scenario = context.getRequiredTestMethod().getAnnotation(Scenario.class);
        List<TestTemplateInvocationContext> tellings = new ArrayList<>();
        tellings.add(new Telling(scenario, false));
        String network = contract(context).network().network().id();
        if (scenario.foreign() && Exceptions.noForeignEnd(network).isEmpty()) tellings.add(new Telling(scenario, true));
        return tellings.stream();
    }

    private static NetworkContract contract(ExtensionContext context) {
        return (NetworkContract) context.getRequiredTestInstance();
    }

    private static Outcomes outcomes(ExtensionContext context) {
        return context.getStore(HERE).get(Outcomes.class, Outcomes.class);
    }

    /** One way to tell a scenario. */
    private record Telling(Scenario scenario, boolean foreign)
            implements TestTemplateInvocationContext,
                    ParameterResolver,
                    ExecutionCondition,
                    AfterTestExecutionCallback {

        @Override
        public String getDisplayName(int index) {
            return scenario.value() + (foreign ? ", foreign far end" : "");
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String network = contract(context).network().network().id();
            Optional<String> reason = Exceptions.reason(network, scenario.value(), foreign);
            reason.ifPresent(why -> outcomes(context).excused(scenario.value(), foreign, why));
            return reason.map(why -> ConditionEvaluationResult.disabled("the table says: " + why))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("every network must"));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Story.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Story story = new Story(contract(context).network(), foreign);
            context.getStore(HERE).put(Story.class, story);
            return story;
        }

        @Override
        public void afterTestExecution(ExtensionContext context) throws Exception {
            Story story = context.getStore(HERE).remove(Story.class, Story.class);
            boolean passed = context.getExecutionException().isEmpty();
            if (passed) outcomes(context).passed(scenario.value(), foreign);
            if (story != null) story.close();
        }
    }
}
