#!/usr/bin/env python3
"""How hard the English texts are to read: the Flesch-Kincaid grade of each message file.

    pip install syllables fluent.syntax
    benches/readability.py            # exits with 1 if a file is over its limit

A text of fewer than four words is a label and has no grade. Each form of a plural is a text. What airtime puts into a
text is one short word here. Limits: grade 5 for the easy-read page, grade 7 for screens and reports.
"""
import re
import sys
from pathlib import Path

import syllables
from fluent.syntax import FluentParser, ast

LOCALE = Path(__file__).resolve().parent.parent / "locales/en"
EASY, OTHERS = 5, 7
SENTENCE = re.compile(r"[^.!?]+")
WORD = re.compile(r"[\w'-]+")


def forms(pattern):
    """The texts a pattern can be: one, or one for each variant of its first choice."""
    texts = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            endings = [element.value]
        elif isinstance(element.expression, ast.SelectExpression):
            endings = [text for variant in element.expression.variants for text in forms(variant.value)]
        elif isinstance(element.expression, ast.StringLiteral):
            endings = [" "]
        else:
            endings = ["Ann"]
        texts = [text + ending for text in texts for ending in endings]
    return texts


def sentences(file):
    for entry in FluentParser().parse(file.read_text()).body:
        if not isinstance(entry, ast.Message):
            continue
        patterns = [entry.value, *(attribute.value for attribute in entry.attributes)]
        for text in (text for pattern in patterns if pattern for text in forms(pattern)):
            # Between back quotes stands what is to be typed; a date in figures is one word.
            text = re.sub(r"`[^`]*`|[\w-]+[=.][\w=,.-]+", "Ann", text)
            found = (" ".join(sentence.split()) for sentence in SENTENCE.findall(text))
            yield from (sentence for sentence in found if len(WORD.findall(sentence)) > 3)


def grade(found):
    words = [word for text in found for word in WORD.findall(text)]
    spoken = sum(max(1, syllables.estimate(word)) for word in words)
    return 0.39 * len(words) / len(found) + 11.8 * spoken / len(words) - 15.59


def main():
    over, everything = [], []
    print(f"{'file':16}{'sentences':>10}{'grade':>7}  hardest")
    for file in sorted(LOCALE.glob("*.ftl")):
        found = list(sentences(file))
        if not found:
            continue
        everything += found
        hardest = max(found, key=lambda text: grade([text]))
        print(f"{file.name:16}{len(found):10}{grade(found):7.1f}  {hardest}")
        if grade(found) > (EASY if file.stem == "easy" else OTHERS):
            over.append(file.name)
    print(f"{'all':16}{len(everything):10}{grade(everything):7.1f}")
    sys.exit(f"over the limit: {', '.join(over)}" if over else 0)


if __name__ == "__main__":
    main()
