/** Business time held against the test suites of seven business-hours libraries. */
import { conforms } from "./agreement.js";

conforms("business-time.json");
