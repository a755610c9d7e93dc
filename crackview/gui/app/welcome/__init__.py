"""What a person sees before anything is open: three doors, a sample behind each, and what was open before."""
