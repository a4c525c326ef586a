"""Simulated executors are in concurrent.futures."""
