"""The application: main window, actions, settings, log, crash reporter."""
