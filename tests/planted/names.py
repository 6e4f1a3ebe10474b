"""Invented names, all different: nobody may be taken for somebody else."""

GIVEN = ("Alba Bram Cora Dane Edda Finn Greta Hale Iris Jory Kaya Linn Mara Nils Oda Per Quinn Runa Sten Tilda Ulf "
         "Vera Wim Ylva Zora Anso Britt Carl Dorte Emil Frida Gus Hedda Ivar Jonna Kai Lotte Moss Nora Orla").split()
FIRST = ("Bran Cal Dor El Fal Gar Hol Is Jar Kel Lor Mal Nor Ost Pel Quor Ros Sel Tor Ul Ver Wes Yar Zel Ash Birk Crow "
         "Dun Esk Fern").split()
SECOND = "den mer ton vik low sted gard holm rick wen mond lund sey thorn beck dale field ham worth by".split()
THIRD = ["", "er", "son", "man", "ic", "ley", "et", "ius"]

LAST = len(FIRST) * len(SECOND) * len(THIRD)


def family(number):
    """A family name for each number; no two are alike below LAST."""
    assert number < LAST * 26
    wide, number = divmod(number, LAST)
    number, third = divmod(number, len(THIRD))
    number, second = divmod(number, len(SECOND))
    tail = f" {chr(64 + wide)}" if wide else ""
    return FIRST[number] + SECOND[second] + THIRD[third] + tail


def name(number):
    return {"given": GIVEN[number * 7 % len(GIVEN)], "family": family(number)}
