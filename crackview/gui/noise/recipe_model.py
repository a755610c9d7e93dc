"""The recipe while it is edited: sliders that are off keep their places, and the order is the user's."""

from dataclasses import dataclass, replace
from typing import Self

from crackview.vision import recipe
from crackview.vision.noise import NOISES
from crackview.vision.recipe import Recipe


@dataclass(frozen=True)
class RecipeModel:
    """Each noise's place on the severity scale, the names of those that are on, in their order, and the seed."""

    places: tuple[tuple[str, float], ...] = ()
    order: tuple[str, ...] = ()
    seed: int = 0
    exact: tuple[tuple[str, float], ...] = ()

    @classmethod
    def of(cls, made: Recipe) -> Self:
        """Return the sliders for a recipe; its amounts stay exact until a slider is moved."""
        places = tuple((name, recipe.severity_of(name, amount)) for name, amount in made.steps)
        return cls(places, tuple(name for name, _ in made.steps), made.seed, made.steps)

    @property
    def recipe(self) -> Recipe:
        """The recipe that is applied."""
        places, exact = dict(self.places), dict(self.exact)
        steps = [(name, exact.get(name, recipe.amount_at(name, places[name]))) for name in self.order]
        return Recipe(tuple((name, amount) for name, amount in steps if amount != NOISES[name].clean), self.seed)

    def moved(self, name: str, place: float) -> Self:
        """Return the model with a slider moved: its noise goes on, as the last if it was off; off at 0."""
        places = dict(self.places) | {name: place}
        order = self.order if name in self.order else (*self.order, name)
        if place == 0:
            order = tuple(other for other in order if other != name)
        exact = tuple(step for step in self.exact if step[0] != name)
        return replace(self, places=tuple(places.items()), order=order, exact=exact)

    def switched(self, name: str, on: bool) -> Self:
        """Return the model with a noise on, at severity 3 if its slider was never moved, or off, keeping its place."""
        if not on:
            return replace(self, order=tuple(other for other in self.order if other != name))
        kept = replace(self, order=(*self.order, name)) if name not in self.order else self
        return kept if dict(self.places).get(name) else self.moved(name, 3.0)
