"""A small map of a bridge, and screens to look at it."""

LAPTOP = {"width": 1280, "height": 720}
PHONE = {"width": 390, "height": 844}
BRIDGE = """\
argmap: 1
title: The bridge
thesis: safe
claims:
  safe: The bridge is safe.
  old: The bridge is old.
evidence:
  survey: {text: The survey found no cracks., source: report}
sources:
  report: {title: Survey, authors: [Ann Example], date: 2025}
inferences:
  sound: {premises: [survey], supports: safe, scheme: sign}
  aged: {premises: [old], attacks: safe}
"""
