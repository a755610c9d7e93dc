"""Exports: masks, tables, records, drawings and reports."""
