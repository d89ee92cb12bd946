// The script of a page that is a file.

import { openPage } from "./opening.js";

openPage();
