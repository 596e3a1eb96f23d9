/** Business time held against the test suites of seven business-hours libraries. */
import { conforms } from "./agreement.js";
import { businessTime } from "./business-time.js";

conforms("business-time.json", businessTime);
