"""The columns layout: reasons in columns under their thesis, and what bears on them indented below."""
