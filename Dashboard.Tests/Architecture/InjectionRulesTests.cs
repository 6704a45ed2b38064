using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.Architecture
{
    public sealed class InjectionRulesTests
    {
        [Fact]
        public void Product_EveryType_AsksForFewServices() =>
            InjectionRules.Violations(typeof(Program).Assembly.GetTypes()).ShouldBeEmpty();

        [Fact]
        public void Types_AskingForTooMuch_AreRed() =>
            InjectionRules.Violations([typeof(GreedyService), typeof(GreedyPage), typeof(Planted.Components.GreedyText)]).ShouldBe(
            [
                "GreedyService asks for 6 services, at most 5",
                "GreedyPage asks for 5 services, at most 4",
                "GreedyText asks for 2 services, at most 1",
            ]);

#pragma warning disable CS9113 // Planted: only counted.
        private sealed class GreedyService(int a, int b, int c, int d, int e, int f);
#pragma warning restore CS9113

        private sealed class GreedyPage : ComponentBase
        {
            [Inject]
            public object? A { get; set; }

            [Inject]
            public object? B { get; set; }

            [Inject]
            public object? C { get; set; }

            [Inject]
            public object? D { get; set; }

            [Inject]
            private object? E { get; set; }

            public override string ToString() => $"{A}{B}{C}{D}{E}";
        }
    }
}

namespace Dashboard.Tests.Architecture.Planted.Components
{
    internal sealed class GreedyText : ComponentBase
    {
        [Inject]
        public object? First { get; set; }

        [Inject]
        public object? Second { get; set; }
    }
}
