"""The columns layout: reasons in columns under their thesis, and the reasons for and against them indented below."""
