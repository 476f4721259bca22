import type { Right } from "./rights-table.ts";

/**
 * For whom a field is: ANYBODY, even without a session; the whole OFFICE; oneSELF alone; or who has a right over the
 * person that the row is about.
 */
export type Audience = "ANYBODY" | "OFFICE" | "SELF" | Right;

/** Names of fields, each with its arguments: `name days(from, count)`. */
export type FieldNames = string;

/** The fields of a type by whom they are for. `rows` says who may know of a row at all, where not the office. */
export type AccessRow = { readonly [audience in Audience]?: FieldNames } & { readonly rows?: Audience };

/**
 * Whom every field and argument of the API is for. A field that stands nowhere here does not build, and a field is
 * given to nobody else on whatever path they come. Who has no right gets null where a field may be null, else FORBIDDEN.
 *
 * - For a query, mutation or argument the right is needed over somebody: over whom is judged by the use case, which
 *   shows no other rows (`subjectsOf`) and changes nobody else (`assertMay`).
 * - Fields of an interface (`id`, `code message`), of connections and edges, and the `input` and `key` of mutations
 *   stand here once for all.
 */
export const ACCESS = {
  Absence: {
    rows: "readPendingAbsence",
    OFFICE: "staff startsAt endsAt version withdrawn pending mayEnd",
    readAbsenceReason: "kind leaveType note",
  },
  AbsenceInput: { OFFICE: "staff kind startsAt endsAt note pending reason" },
  Account: { inviteStaff: "staff username state invitedUntil lockedUntil sessionCount" },
  AccountConnection: { inviteStaff: "totalCount" },
  AcknowledgeInput: { OFFICE: "alert acknowledged note version" },
  AddChildInput: { OFFICE: "staff name bornOn" },
  AddDepartmentInput: { OFFICE: "name nameEn head supervisingLeader" },
  AddLeaveTypeInput: { OFFICE: "settings" },
  AddPersonInput: {
    OFFICE: `code name reading gender department title titleEn rank employmentKind from workStartOn phoneExt mobile
      mustSignIn`,
  },
  AdjustLeaveInput: { OFFICE: "staff type year child amount reason" },
  Alert: {
    rows: "readLeave",
    OFFICE: `kind post staff date severity startsAt endsAt stretches openedAt resolvedAt resolution resolvedBy
      acknowledgedAt acknowledgedBy events gaps told read mayAcknowledge version`,
    readAlertNote: "acknowledgedNote",
  },
  AlertClosed: { OFFICE: "alert" },
  AlertEvent: { OFFICE: "at kind by stretches deliveries", readAlertNote: "note" },
  AlertTaken: { OFFICE: "alert" },
  ApplyImportInput: { OFFICE: "import version reason" },
  AlreadyReturned: { OFFICE: "returnedAt" },
  AnswerHandoverInput: { OFFICE: "request confirmed reply" },
  AbsenceOfLeave: { OFFICE: "request" },
  AlreadyEnded: { OFFICE: "endedAt" },
  ApprovalBand: { OFFICE: "rank types special above upTo chain copies" },
  ApprovalBandInput: { OFFICE: "rank types special above upTo chain copies" },
  ApprovalMatrix: { OFFICE: "revision bands holes" },
  ApprovalMatrixInput: { OFFICE: "bands revision" },
  Approver: { OFFICE: "role staff" },
  ApproversOf: { OFFICE: "rank holdsSpecialPost holdsWindow holders" },
  ApproversInput: { OFFICE: "eligibility hallManager director secretary" },
  AuditEntry: { readAuditLog: "id kind at actor action address channel token people things fields values" },
  AuditFilter: { OFFICE: "person thing kind action from to text" },
  AuditThing: { readAuditLog: "kind code name" },
  AuditValue: { readAuditLog: "name before after hidden" },
  AwayTime: {
    rows: "readPendingAbsence",
    OFFICE: "id firstDate fromNoon lastDate untilNoon startsAt endsAt isPart pending",
    readAbsenceReason: "kind leaveType",
  },
  BackupSuggestion: {
    OFFICE: `staff sameDepartment distance absencesBefore absencesAfter pairsBefore pairsAfter weaker stronger
      backsAfter wouldBeOverloaded`,
  },
  BadAmount: { OFFICE: "most" },
  BadDay: { OFFICE: "fault field date" },
  BadLeaveType: { OFFICE: "fault field" },
  BadMatrix: { OFFICE: "problems" },
  BadName: { OFFICE: "most" },
  ApiToken: { rows: "SELF", OFFICE: "id name scopes createdAt expiresAt lastUsedAt" },
  BadNumber: { OFFICE: "most" },
  BadPriority: { OFFICE: "most" },
  BadSeasons: { OFFICE: "fault field value" },
  BadSessions: { OFFICE: "fault field value" },
  BadTokenEnd: { OFFICE: "latest" },
  BadWeeks: { OFFICE: "most" },
  BandProblem: { OFFICE: "code rank types special above upTo rows" },
  CalendarDay: { OFFICE: "date kind name" },
  CalendarNotice: { OFFICE: "layer year source days" },
  CalendarYear: { OFFICE: "year isCovered coveredYears notices" },
  CandidateVerdict: {
    OFFICE: "staff role position verdict since until holding",
    readAbsenceReason: "absence",
  },
  ChangedDay: { OFFICE: "date kindBefore kindAfter nameBefore nameAfter opens closes otherHours" },
  CancelLeaveInput: { OFFICE: "request version lastDate lastHalf" },
  ConfirmReturnInput: { OFFICE: "request version" },
  ChangeDepartmentInput: { OFFICE: "department name nameEn head supervisingLeader" },
  ChangedHoursInput: { OFFICE: "window from rows reason version" },
  ChangedSeasons: { OFFICE: "seasons" },
  ChangeLeaveTypeInput: { OFFICE: "type settings version" },
  ChangePersonInput: { OFFICE: "staff name reading gender workStartOn phoneExt mobile mustSignIn version" },
  ChangeRolesInput: { OFFICE: "staff roles" },
  ChangeUsernameInput: { OFFICE: "staff username" },
  Child: { rows: "keepChildren", OFFICE: "name bornOn" },
  ClosedAlready: { OFFICE: "closure" },
  ClosureInput: { OFFICE: "window startsAt endsAt reason" },
  CreatedToken: { OFFICE: "token secret" },
  CreateTokenInput: { OFFICE: "name mayChange lastDay" },
  ChangedMeanwhile: { OFFICE: "by at" },
  CloseDepartmentInput: { OFFICE: "department from" },
  CodeTaken: { OFFICE: "taken" },
  Connection: { OFFICE: "edges pageInfo" },
  Coverage: { OFFICE: "spans gaps" },
  CoverageChange: { OFFICE: "absence endAbsence substitution pairing" },
  CoveragePreview: { OFFICE: "before after newlyUncovered newlyTakenOver newlyAtLimit standIns" },
  CoverageSpan: { OFFICE: "post startsAt endsAt state actingStaff servedAt presence reasons" },
  DateTooEarly: { OFFICE: "earliest" },
  DelegateSuspended: { OFFICE: "staff" },
  Delegation: {
    OFFICE: "from to startsOn lastDay upTo madeAt withdrawnAt version mayWithdraw",
    delegateApprovals: "reason",
  },
  DelegationInput: { OFFICE: "staff to from lastDay upTo reason" },
  DelegationLoop: { OFFICE: "people" },
  DelegationsOverlap: { OFFICE: "delegation" },
  Delivery: { OFFICE: "staff sentAt readAt" },
  DiscardPairingDraftInput: { OFFICE: "draft version" },
  DraftOpen: { OFFICE: "draft" },
  DraftedPairing: { OFFICE: "post primary backup reserves scope" },
  Department: { OFFICE: "code name nameEn head supervisingLeader endsOn members" },
  Edge: { OFFICE: "node cursor" },
  DepartmentInUse: { OFFICE: "staff posts" },
  DepartmentSuccessorInput: { OFFICE: "department head supervisingLeader" },
  EditPairingDraftInput: { OFFICE: "draft version startsOn title rows drop" },
  Emptying: { OFFICE: "people posts watched" },
  Employment: { OFFICE: "startsOn endsOn department title titleEn rank", readPersonnel: "kind" },
  EmploymentInput: { OFFICE: "staff from department title titleEn rank kind version" },
  EndAbsenceInput: { OFFICE: "absence endsAt version" },
  EndMySessionsInput: { OFFICE: "session" },
  EndedShiftRule: { OFFICE: "rule" },
  EndPostInput: { OFFICE: "post from version" },
  EndSessionsOfInput: { OFFICE: "staff" },
  EndShiftRuleInput: { OFFICE: "rule from reason" },
  EndSubstitutionInput: { OFFICE: "substitution endsAt version" },
  EndWindowInput: { OFFICE: "window from version" },
  ExemptPost: { OFFICE: "post" },
  FirstPairingInput: { OFFICE: "primary backup reserves" },
  Gap: { OFFICE: "post startsAt endsAt reasons standIns" },
  HalfHoliday: { OFFICE: "occasion date morning afternoon" },
  HalfHolidayInput: { OFFICE: "occasion year morning afternoon reason" },
  ImportChange: { OFFICE: "column before after" },
  ImportPreview: { OFFICE: "version applicable from sheets(table) newlyUncovered ignoredSheets" },
  ImportProblem: { OFFICE: "code column cell text values" },
  ImportRow: { OFFICE: "row status label changes problems" },
  ImportSheet: {
    OFFICE: "table title unknownColumns missingColumns count(status) leftAlone rows(status, first, skip)",
  },
  InitialPassword: { inviteStaff: "account password" },
  InitialPasswordInput: { OFFICE: "staff" },
  Invited: { inviteStaff: "account path" },
  Invitations: { inviteStaff: "invitations" },
  InviteStaffInput: { OFFICE: "staff" },
  LeaveBalance: {
    OFFICE: "type year child granted carried used reserved expired available carriedLeft carriedUntil",
  },
  LeaveLine: { OFFICE: "on kind amount balance note madeBy firstDate lastDate" },
  LeaveOutlookDay: {
    OFFICE: "date kind name provisional morning afternoon morningTaken afternoonTaken",
  },
  LeaveDate: { OFFICE: "date kind name provisional away pending" },
  AttachLeaveFileInput: { OFFICE: "request file" },
  CreatedFeed: { OFFICE: "feed path" },
  CreateFeedInput: { OFFICE: "department" },
  Feed: { rows: "SELF", OFFICE: "department createdAt" },
  RevokeFeedInput: { OFFICE: "feed" },
  TooManyFeeds: { OFFICE: "most" },
  LeaveFile: {
    rows: "readProof",
    OFFICE: "name mediaType size forHandover uploadedAt uploadedBy",
  },
  RemovedLeaveFile: { OFFICE: "file" },
  RemoveLeaveFileInput: { OFFICE: "file" },
  TooManyFiles: { OFFICE: "most" },
  LeaveMonth: { OFFICE: "days people" },
  LeaveYear: { OFFICE: "year days" },
  LeaveStatistics: { OFFICE: "total sickShare byType byDepartment byMonth" },
  LeaveFigures: { OFFICE: "key days requests people staff daysPerHead" },
  LeaveStatement: { OFFICE: "type year lines" },
  LeaveType: {
    OFFICE: `code name nameEn position absenceKind unit step entitlement amount overdraft accrual rounding
      carryCap carryUntil serviceMonths forGender proof proofName proofFrom isStatutory isRetroactive cannotWait returnReported note verifyLocally active version`,
  },
  LeaveTypeInput: {
    OFFICE: `name nameEn absenceKind unit step entitlement amount overdraft accrual rounding carryCap carryUntil forGender
      serviceMonths proof proofName proofFrom isStatutory cannotWait isRetroactive returnReported note verifyLocally
      active`,
  },
  AlreadyDecided: { OFFICE: "decision by at" },
  AnswerCoverInput: { OFFICE: "request version reason" },
  BothAway: { OFFICE: "post startsAt endsAt" },
  DecisionInput: { OFFICE: "request version decision note outsideNumber" },
  DecisionsInput: { OFFICE: "decisions" },
  InsufficientBalance: { OFFICE: "wanted available year" },
  LeaveBalanceAt: { OFFICE: "granted carried used reserved available" },
  LeaveChainStep: { OFFICE: "role approver" },
  LeaveDay: { OFFICE: "date amount kind name why halves provisional" },
  LeaveDecided: { OFFICE: "requestId result" },
  LeavesDecided: { OFFICE: "decided" },
  TooMany: { OFFICE: "most" },
  LeaveHeld: { OFFICE: "gaps bothAway" },
  LeaveImpossible: { OFFICE: "problem" },
  LeaveInbox: { OFFICE: "toDecide toSettle decided" },
  LeaveInput: {
    OFFICE: `staff type firstDate firstHalf lastDate lastHalf fromTime toTime reason place phone child handoverTo
      handoverNote leavesCity transport noticeAt noticeTo noticeBy extends files`,
  },
  LeavePreview: {
    OFFICE: `problem amount workingDays provisional days balance balanceAfter chain effect bothAway held othersAway
      proofWanted`,
  },
  LeaveRequest: {
    rows: "readLeave",
    OFFICE: `staff type firstDate firstHalf lastDate lastHalf fromTime toTime startsAt endsAt amount workingDays
      provisional reason place phone leavesCity transport status version round filedAt filedBy decidedAt outsideNumber
      noticeAt noticeTo noticeBy handoverTo handoverNote handoverState handoverAt handoverReply coverReason
      coverAnsweredBy returnDueOn returnedAt returnConfirmedAt returnConfirmedBy extends absence steps formerSteps
      mayReportReturn mayConfirmReturn mayCancel endReason
      waitsFor waitsInsteadOf mayDecide mayWithdraw mayAnswerCover held effect balanceAfter othersAway days
      files proofMissing`,
  },
  Handover: { rows: "SELF", OFFICE: "requestId from startsAt endsAt granted note state answeredAt reply" },
  FiledTooLate: { OFFICE: "late latest" },
  NoExtension: { OFFICE: "extension" },
  NotGranted: {},
  NotReturned: {},
  NotShorter: {},
  ReportReturnInput: { OFFICE: "request version at" },
  ReturnOutside: { OFFICE: "from until" },
  ShortenLeaveInput: { OFFICE: "request version lastDate lastHalf reason" },
  LeaveStep: { OFFICE: "role position approver since decision decidedAt decidedBy isOnBehalf note" },
  NoChain: { OFFICE: "type workingDays" },
  NotPending: {},
  NotYourStep: { OFFICE: "decides" },
  OutsideNumberMissing: {},
  RefileLeaveInput: { OFFICE: "request version leave" },
  WithdrawLeaveInput: { OFFICE: "request version" },
  LeaveOverlaps: { OFFICE: "absence" },
  LaterPairingPlanned: { OFFICE: "pairings" },
  LongTakeover: { OFFICE: "acting absent lastDay" },
  Message: { rows: "SELF", OFFICE: "kind at readAt alert post date requestId leaveOf stretches" },
  Mutation: {
    OFFICE: "createFeed revokeFeed removeLeaveFile readMessages createToken revokeToken endMySessions answerHandover",
    inviteStaff: "inviteStaff withdrawInvitation giveInitialPassword changeUsername",
    manageOffice: "changeOfficeSettings",
    manageAccounts: "changeRoles unlockAccount endSessionsOf",
    acknowledgeAlert: "acknowledgeAlert",
    adjustLedger: "adjustLeave",
    changePairing: "changePairing startPairingDraft editPairingDraft discardPairingDraft",
    publishPairings: "publishPairingDraft",
    endAbsence: "endAbsence",
    keepChildren: "addChild removeChild",
    managePeople: `addPerson changePerson planEmployment dropPlannedEmployment addDepartment changeDepartment
      closeDepartment applyImport`,
    nameSubstitute: "nameSubstitute endSubstitution",
    pauseWindow: "pauseWindow resumeWindow",
    recordAbsence: "recordAbsence",
    fileLeave: "fileLeave refileLeave attachLeaveFile",
    endLeave: "withdrawLeave reportReturn cancelLeave shortenLeave",
    confirmReturn: "confirmReturn",
    decideLeave: "decideLeave decideLeaves",
    leaveUncovered: "answerCover",
    signIn: "signIn signOut",
    delegateApprovals: "delegateApprovals withdrawDelegation",
    manageCalendar: "changeSeasons enterCalendar grantHalfHoliday",
    manageLeave: "addLeaveType changeLeaveType startLeave setApprovalMatrix setApprovers",
    managePlaces: `addWindow changeWindow changeWindowHours endWindow closeWindow withdrawClosure addPost changePost
      endPost addShiftRule endShiftRule`,
    // For good or to another office it takes managePeople, which fewer have.
    suspendStaff: "releaseStaff reinstateStaff",
  },
  MyAccount: { rows: "SELF", OFFICE: "username hasPassword passwordChangedAt sessions tokens" },
  MySession: { OFFICE: "id startedAt lastUsedAt address userAgent isThis" },
  NewPostInput: {
    OFFICE: `kind window department name nameEn business businessEn priority watched special exemptReason from pairing
      reason`,
  },
  NewWindowInput: { OFFICE: "number name nameEn businesses businessesEn floor floorEn from rows" },
  Node: { OFFICE: "id" },
  NoBalance: { OFFICE: "type" },
  OwnBalance: {},
  NotForThem: { OFFICE: "staff" },
  OffAnyway: { OFFICE: "date" },
  NotEmployed: { OFFICE: "staff on" },
  NotEarlier: { OFFICE: "endsAt" },
  NothingToImport: { OFFICE: "errors" },
  NoticedDayInput: { OFFICE: "date kind name" },
  NoticeInput: { OFFICE: "layer year source days" },
  NumberTaken: { OFFICE: "window" },
  Office: {
    OFFICE: `name nameEn hallName hallNameEn hallFloor hallFloorEn timeZone supervisionPhone coverLimit graceMinutes
      pauseLimitMinutes signInRequiredFrom signInsPerDay signInOnReturn reservesStepIn version windows posts
      approvalMatrix approvers delegations`,
    manageOffice: "setUp",
  },
  OfficeChange: { OFFICE: "version dates alertIds" },
  OfficeDay: {
    OFFICE: `date startsAt endsAt kind name provisional season seasonEn sessions absences substitutions pauses
      coverage(forecast, posts, record) possibleGaps(posts) closures`,
  },
  OpeningChange: {
    OFFICE: `addWindow changeWindowHours endWindow closeWindow withdrawClosure addPost changePost endPost addShiftRule
      endShiftRule changeSeasons enterCalendar grantHalfHoliday`,
  },
  OpeningEffect: {
    OFFICE: "from to dayCount days absenceCount absences substitutionCount shiftCount leaveCount coverage",
  },
  OwnSuccessor: { OFFICE: "staff" },
  OfficeSettingsInput: {
    OFFICE: `name nameEn hallName hallNameEn hallFloor hallFloorEn supervisionPhone coverLimit graceMinutes
      pauseLimitMinutes signInRequiredFrom signInsPerDay signInOnReturn reservesStepIn reason`,
  },
  PageInfo: { OFFICE: "startCursor endCursor hasNextPage hasPreviousPage" },
  Pairing: { OFFICE: "startsOn endsOn primary backup reserves scope madeBy madeAt" },
  PairingBurden: { OFFICE: "staff holds backs reserveOf held room overload" },
  PairingDraft: {
    OFFICE: "startsOn title version createdBy createdAt publishedBy publishedAt rows effect",
  },
  PairingDraftRow: { OFFICE: "post before after isUnchanged plannedOn problems" },
  PairingInput: { OFFICE: "post from primary backup reserves scope replaces replacesPlanned reason" },
  PairingLine: { OFFICE: "primary backup reserves scope" },
  PairingProblem: { OFFICE: "code staff" },
  PairingRelation: { OFFICE: "kind people posts" },
  PairingTable: { OFFICE: "on rows loops burdens resilience" },
  PairingTableRow: { OFFICE: "post primary backup reserves scope pairing isDrafted relation takeovers" },
  PairingTooSoon: { OFFICE: "earliest" },
  Pause: { OFFICE: "window startsAt endsAt" },
  PauseInput: { OFFICE: "window minutes" },
  PauseTooLong: { OFFICE: "mostMinutes" },
  PauseTooSoon: { OFFICE: "earliest" },
  PeriodOver: { OFFICE: "endsAt" },
  PeriodTooLong: { OFFICE: "mostDays" },
  PostInput: {
    OFFICE: "post department name nameEn business businessEn priority watched special exemptReason version",
  },
  PostListConnection: { OFFICE: "totalCount" },
  PostPlace: { OFFICE: "post role position startsOn endsOn" },
  PlannedEmploymentInput: { OFFICE: "staff from version" },
  Post: {
    OFFICE: `code name nameEn kind department window priority watched special exemptReason pairing(on) pairings business
      businessEn startsOn endsOn version`,
  },
  PostStrength: { OFFICE: "post atLeast atMost people" },
  PublishPairingDraftInput: { OFFICE: "draft version reason replacesPlanned" },
  PersonInMonth: { OFFICE: "code name familyName familyReading givenReading department seats away works" },
  Query: {
    ANYBODY: "now viewer",
    manageOffice: "previewOfficeSettings(input)",
    inviteStaff: "accounts(search, state, first, after)",
    readAuditLog: "auditLog(filter, first, after)",
    OFFICE: `myFeeds leaveMonth(month, department, type) leaveYear(year, department, type)
      node(id) nodes(ids) days(from, count) coverage(from, to, forecast, posts, record)
      previewCoverage(change, from, to) alerts(open, date, first, after, last, before)
      departments people staffList(search, filter, first, after) staff(code)
      post(code) window(code) pairingTable(on) suggestBackups(post, on) publishedPairings(first) rights
      windowList(search, isEnded, first, after) postList(kinds, search, isEnded, first, after)
      calendarYear(year) seasons shiftRules(window) previewOpening(change) leaveTypes leaveOutlook(staff, from, days)
      leaveInbox`,
    fileLeave: "leavePreview(input)",
    readLeaveStatistics: "leaveStatistics(from, through, department, type)",
    manageCalendar: "halfHolidays(year)",
    manageLeave: "approversOf(staff)",
    changePairing: "pairingDraft pairingTable.withDraft suggestBackups.withDraft",
    managePeople: "nameReading(name)",
    suspendStaff: "previewRelease(input)",
  },
  ReadMessagesInput: { OFFICE: "messages" },
  ReadingMisfit: { OFFICE: "proposed" },
  RevokeTokenInput: { OFFICE: "token" },
  Refusal: { OFFICE: "code message" },
  RemoveChildInput: { OFFICE: "child" },
  ReinstateInput: { OFFICE: "staff from version" },
  ReleasedAlready: { OFFICE: "startsAt endsAt" },
  ReleasedShift: { OFFICE: "startsAt endsAt posts" },
  ReleaseInput: { OFFICE: "staff kind from lastDay successors departments note version" },
  ReleaseLine: { OFFICE: "post role from until proposals" },
  ReleasePreview: { OFFICE: "lines substitutions shifts heads supervises coverage" },
  Resilience: { OFFICE: "date posts people pairs dangerousPairs" },
  ResumeInput: { OFFICE: "window" },
  RowsWrong: { OFFICE: "count draft" },
  RightRule: { OFFICE: "right name nameEn isPrivate holders" },
  SamePersonTwice: { OFFICE: "staff" },
  RestDayWork: { OFFICE: "date startsAt endsAt" },
  RoleHolder: { OFFICE: "role staff" },
  Season: { OFFICE: "code name nameEn startsOnDay sessions validFrom" },
  SeasonInput: { OFFICE: "code name nameEn startsOnDay sessions" },
  SeasonsInput: { OFFICE: "from seasons reason" },
  Seat: { OFFICE: "window role" },
  Session: { OFFICE: "startsAt endsAt" },
  SettingOutOfRange: { OFFICE: "field least most" },
  SetUpProgress: { manageOffice: "people peopleWithoutAccount windows posts postsWithoutPairing coveredYears" },
  ShiftRule: { OFFICE: "post role days everyWeeks startsOn endsOn startsAt endsAt posts" },
  ShiftRuleInput: { OFFICE: "post role days everyWeeks from startsAt endsAt posts" },
  SignIn: { rows: "readSignIns", OFFICE: "direction source device signedAt" },
  SignInInput: { OFFICE: "staff at" },
  SignInTooOld: { OFFICE: "oldest" },
  Staff: {
    OFFICE: `code name familyName familyReading givenReading reading title titleEn rank department state awayUntil
      version mayRecordAbsence mayReadLedger employments places(past) absences today`,
    readPhone: "phoneExt mobile",
    readLeave: "leaveRequests(first, after, last, before)",
    readPersonnel: "gender employmentKind workStartOn mustSignIn hasAccount",
    readRoles: "roles",
    readLedger: "leaveBalances(year) leaveStatement(type, year, child)",
    keepChildren: "children",
  },
  /** Of people over whom one has no right a filter finds nobody. */
  StartLeaveInput: { OFFICE: "matrix" },
  StaffFilter: { OFFICE: "department rank employmentKind role state" },
  StaffListConnection: { OFFICE: "totalCount" },
  StartPairingDraftInput: { OFFICE: "startsOn title" },
  StandIn: {
    OFFICE: "staff post startsAt endsAt minutes load timesCovered sameDepartment distance window",
  },
  Subscription: { OFFICE: "officeChanged" },
  Substitution: { OFFICE: "post staff startsAt endsAt version withdrawn mayEnd", readSubstitutionReason: "reason" },
  SubstitutionInput: { OFFICE: "post staff startsAt endsAt reason" },
  SuccessorInput: { OFFICE: "post role staff" },
  SuccessorProposal: { OFFICE: "staff position sameDepartment holds backs distance" },
  TableImport: { rows: "managePeople", OFFICE: "fileName uploadedAt uploadedBy appliedAt preview" },
  TextMissing: { OFFICE: "field" },
  TextTooLong: { OFFICE: "field most" },
  TooEarly: { OFFICE: "earliest" },
  UnlockAccountInput: { OFFICE: "staff" },
  UsernameTaken: { OFFICE: "username" },
  WindowClosure: { OFFICE: "window startsAt endsAt reason version" },
  WindowEnded: { OFFICE: "endsOn" },
  WindowHours: { OFFICE: "validFrom season weekdays sessions" },
  WindowHoursInput: { OFFICE: "season weekdays sessions" },
  WindowInput: { OFFICE: "window number name nameEn businesses businessesEn floor floorEn version" },
  WindowListConnection: { OFFICE: "totalCount" },
  WithdrawClosureInput: { OFFICE: "closure reason version" },
  WithdrawDelegationInput: { OFFICE: "delegation version" },
  WithdrawInvitationInput: { OFFICE: "staff" },
  WrongAccountState: { OFFICE: "person" },
  UnknownReference: { OFFICE: "what value" },
  Viewer: {
    rows: "SELF",
    OFFICE: `roles rights staff office account inbox(first) unreadMessages signIns(date) absences
      delegations isApprover leaveToDecide handovers`,
  },
  Window: {
    OFFICE: `code number name nameEn businesses businessesEn posts floor floorEn endsOn version hours closures
      closuresAhead`,
  },
  WindowPaused: { OFFICE: "pause" },
  WouldUncover: { OFFICE: "gaps" },
} as const satisfies Record<string, AccessRow>;
