"""The comparison of methods: train what is missing, score what is trained, write the results."""
