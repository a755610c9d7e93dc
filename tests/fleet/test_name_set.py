from crackview.fleet.name_set import NameSet


def test_a_name_is_new_once():
    with NameSet() as names:
        assert names.add("a")
        assert not names.add("a")
        names.update(["a", "ü"])
        assert not names.add("ü")
        assert names.add("A")
