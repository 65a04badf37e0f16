"""The sentences that people read about a result, in one place so that they can be translated."""

from __future__ import annotations

AGREE = ("No, not at all", "Rather not", "In between", "Rather yes", "Yes, very much")
"""The five answers to a statement, from -2 to 2."""
LEAN = ("The first, clearly", "The first, a little", "Either", "The second, a little",
        "The second, clearly")  # fmt: skip
"""The five answers to a duel or a pair of days, from -2 to 2."""

WEIGHT = {
    "most": "mattered most to you",
    "usual": "mattered as much as anything else",
    "least": "hardly mattered to you",
}
"""What a pick of what matters says of a dimension."""

ADVICE = {
    "unanswered": "You have not answered anything yet, so nothing can be said. "
    "Answer ten questions or more.",
    "flat": "You gave the same answer all the way, so your answers do not point anywhere. "
    "Take it again and lean one way wherever you can.",
    "contradictory": "Many of your answers pull against each other, so read this ranking as "
    "a guess. Take it again on a quiet day, or talk it over with a counselor.",
    "all-ruled-out": "Your needs rule out every path. Look at which need you could bend; "
    "the order below shows what would fit if it did.",
    "tied": "Two or more paths fit you equally well. Compare them side by side.",
    "close": "The top paths are close. Compare the first two before you choose.",
    "clear": "One path stands out from what you told us. Read its page, "
    "then check it with a person who does the work.",
}
"""What a person should do with each status."""

ORDER_DIFFERS = (
    "The path with the best fit is not the one with the best chance of being first: "
    "it is harder to be sure about. We list by fit."
)

LIMITS = [
    "This is fit with what you told us, not a forecast of how happy you will be.",
    (
        "Over 107 studies, how well interests fit a job and how satisfied people are with it "
        "go together only weakly (about 0.11)."
    ),
    "It is not for hiring decisions.",
    "It covers the United States only, and state rules differ.",
    "Your answers stay on this machine. Nothing is sent.",
]
"""What legalpath says about itself, every time."""
