"""Prints every table of `docs/validation.md`; see the package's docstring for the command."""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

from benchmarks.validation import careless, interests, simulated
from benchmarks.validation.figures import mean, table
from legalpath.advice.score.build import rank
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.read import shipped_catalogue
from legalpath.quiz.length import Length
from legalpath.quiz.order import Order

MEASURES = ("asked", "top1", "top3", "regret", "brier")


def main() -> None:
    """Runs all parts, or a small version of them that only shows that they run."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.validation")
    options.add_argument("--people", type=int, default=1000, help="simulated people a world")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--quick", action="store_true", help="a few people, only to see it run")
    given = options.parse_args()
    people = 4 if given.quick else given.people
    catalogue = shipped_catalogue()
    for noise in simulated.NOISES:
        print(on_simulated(catalogue, noise, people, given.seed), end="\n\n")
    print(on_real(given.seed), end="\n\n")
    print(on_careless(catalogue, people, given.seed), end="\n\n")
    print(speed(catalogue))


def on_simulated(catalogue: Catalogue, noise: float, people: int, seed: int) -> str:
    """Every rule on the same simulated people, and ours against the best rival."""
    found = simulated.results(catalogue, noise, people, seed)
    rows = [[rule, *(_over_worlds(found, rule, measure) for measure in MEASURES)] for rule in found]
    lines = [
        f"Item noise {noise}, {people} people in each of three worlds, seed {seed}",
        table(["rule", "answers", "top 1", "top 3", "regret", "Brier"], rows),
    ]
    for measure in ("top1", "top3"):
        rival = simulated.best_rival(found, measure)
        for ours in simulated.OURS[1:]:
            apart = simulated.against(found, ours, rival, measure).text(plus="+")
            lines.append(f"{ours} against the best rival, {rival}, in {measure}: {apart}")
    return "\n".join(lines)


def _over_worlds(found: simulated.Results, rule: str, measure: str) -> str:
    return simulated.over_worlds(found[rule], measure).text(1 if measure == "asked" else 3)


def on_real(seed: int) -> str:
    """Every rule on real interest sheets, where they are at hand."""
    if not interests.SHEETS.is_file():
        return f"Real sheets: skipped, there is no {interests.SHEETS}"
    answers = interests.read_answers(interests.SHEETS)
    model = interests.read_model(interests.PROFILES)
    rows = [
        [rule, *(figure.text() for figure in one)]
        for rule, one in interests.agreements(model, answers, seed).items()
    ]
    head = ["rule", "stated", "happened", "calibration error", "bits", "largest share"]
    return f"Real sheets, {len(answers)} complete ones, seed {seed}\n{table(head, rows)}"


def on_careless(catalogue: Catalogue, people: int, seed: int) -> str:
    """How often each status is told to each kind of answerer, and who looks sure."""
    rows = []
    statuses: set[str] = set()
    for length in Length:
        for kind, some in careless.KINDS.items():
            said = careless.told(catalogue, length, some(catalogue, people, seed))
            shares = careless.shares(said)
            statuses |= shares.keys()
            sure = mean(careless.sure(said)).text() if len(said) > 1 else ""
            rows.append((length, kind, len(said), shares, sure))
    order = sorted(statuses)
    told = [
        [length, kind, str(count), *(f"{shares.get(one, 0):.3f}" for one in order), sure]
        for length, kind, count, shares, sure in rows
    ]
    head = ["length", "who", "people", *order, "chance of .5 or more"]
    return f"What careful and careless people are told, seed {seed}\n{table(head, told)}"


def speed(catalogue: Catalogue) -> str:
    """What one score and one choice of the next question take, with everything imported."""
    order = Order(catalogue, Length.standard)
    ids = [question.id for question in catalogue.questions.questions]
    sheet = Sheet(questions="speed", answers={id: 1 - at % 3 for at, id in enumerate(ids[:20])})
    score = _milliseconds(lambda: rank(catalogue, sheet))
    following = _milliseconds(lambda: order.after(sheet, ()))
    return f"One score: {score:.1f} ms. The next question: {following:.1f} ms. Medians of 50."


def _milliseconds(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(50):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent) * 1000


if __name__ == "__main__":
    main()
