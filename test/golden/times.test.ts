/** What times, calendars and periods answer, and how they refuse, whole. */
import { calendarScenarios } from "./calendar-scenarios.js";
import { refusedCalendars } from "./refused-calendars.js";
import { mustAnswerAsStored } from "./stored-answers.js";
import { timeScenarios } from "./time-scenarios.js";

mustAnswerAsStored("times", timeScenarios);
mustAnswerAsStored("refused-calendars", refusedCalendars);
mustAnswerAsStored("calendars", calendarScenarios);
