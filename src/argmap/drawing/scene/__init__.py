"""What every layout and every writer of pictures shares: boxes with their sizes, badges, headline, legend."""
