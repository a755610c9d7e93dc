"""How the networks are made: data, distillation, training, scores."""
