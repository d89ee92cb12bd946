"""A map split into sheets: pages of a document, or slides."""
