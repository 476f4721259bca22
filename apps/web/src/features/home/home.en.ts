import type { Translation } from "../../app/i18n/translation.ts";
import type { homeZh } from "./home.zh.ts";

export const homeEn = {
  dateAndSeason: "{{date}}, {{season}}",
  session: {
    restDay: "A day off",
    before: "{{half}} start",
    beforeHint: "{{from}} to {{to}}",
    during: "{{half}} session",
    duringHint: "until {{to}}, {{length}} left",
    between: "Midday",
    after: "Done for today",
  },
  marks: {
    label: "Today's sign-ins",
    dueHint: "Due {{at}}. Not arrived after {{graceEnd}}",
    morningIn: "In",
    morningOut: "Out",
    afternoonIn: "In",
    afternoonOut: "Out",
    in: "In",
    out: "Out",
    signed: "signed {{at}}",
    due: "due",
    missing: "missing",
    ahead: "to come",
    mark: "{{at}} {{name}}, {{status}}",
  },
  where: {
    heading: "Where I am today",
    none: "No window today",
    rest: "A day off, no post today",
    from: "{{hours}}, for {{name}}",
    now: "Now",
    next: "Next {{at}} {{post}}",
    nextElsewhere: "Next {{at}} {{post}} {{place}}",
    tomorrow: "Tomorrow {{hours}}, covering {{post}}",
    tomorrowFor: "Tomorrow {{hours}}, covering {{post}} for {{name}}",
  },
  absences: {
    heading: "My requests and absences",
    none: "No request and no absence ahead",
    item: "{{kind}}, {{when}}",
    pending: "Pending",
    ahead: "Approved",
    running: "Under way",
  },
} satisfies Translation<typeof homeZh>;
