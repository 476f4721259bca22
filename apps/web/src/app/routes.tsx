import { createBrowserRouter, Navigate } from "react-router";
import { useScreen } from "../ui/browser/use-screen.ts";
import { NotFound } from "./shell/NotFound.tsx";
import { PageFailed } from "./shell/PageFailed.tsx";
import { Shell } from "./shell/Shell.tsx";

/** Every address of the app. Pages are loaded when they are first opened. */
export const router = createBrowserRouter([
  {
    path: "/",
    Component: Shell,
    ErrorBoundary: PageFailed,
    // Nothing at first: pages bring their own skeletons.
    HydrateFallback: () => null,
    children: [
      { index: true, Component: FirstPage },
      { path: "board", lazy: async () => ({ Component: (await import("../features/board/Board.tsx")).Board }) },
      { path: "alerts", lazy: async () => ({ Component: (await import("../features/alerts/Alerts.tsx")).Alerts }) },
      {
        path: "alerts/:id",
        lazy: async () => ({ Component: (await import("../features/alerts/AlertPage.tsx")).AlertPage }),
      },
      {
        path: "days",
        lazy: async () => ({ Component: (await import("../features/fourteen-days/FourteenDays.tsx")).FourteenDays }),
      },
      {
        path: "pairings",
        lazy: async () => ({ Component: (await import("../features/pairings/Pairings.tsx")).Pairings }),
      },
      {
        path: "pairings/sheet",
        lazy: async () => ({ Component: (await import("../features/pairings/PairingSheet.tsx")).PairingSheet }),
      },
      {
        path: "pairings/notices/:id",
        lazy: async () => ({ Component: (await import("../features/pairings/PairingNotice.tsx")).PairingNotice }),
      },
      { path: "home", lazy: async () => ({ Component: (await import("../features/home/Home.tsx")).Home }) },
      { path: "leave", lazy: async () => ({ Component: (await import("../features/leave/MyLeave.tsx")).MyLeave }) },
      {
        path: "leave/ledger/:type",
        lazy: async () => ({
          Component: (await import("../features/ledger/StatementPage.tsx")).StatementPage,
        }),
      },
      {
        path: "leave/new",
        lazy: async () => ({ Component: (await import("../features/leave/AskLeave.tsx")).AskLeave }),
      },
      {
        path: "leave/calendar",
        lazy: async () => ({ Component: (await import("../features/leave-calendar/AwayCalendar.tsx")).AwayCalendar }),
      },
      {
        path: "leave/follow",
        lazy: async () => ({ Component: (await import("../features/leave/LeaveToFollow.tsx")).LeaveToFollow }),
      },
      {
        path: "leave/statistics",
        lazy: async () => ({
          Component: (await import("../features/leave-statistics/LeaveStatistics.tsx")).LeaveStatistics,
        }),
      },
      {
        path: "leave/requests/:id/print",
        lazy: async () => ({ Component: (await import("../features/leave-papers/LeaveSheet.tsx")).LeaveSheet }),
      },
      {
        path: "leave/requests/:id",
        lazy: async () => ({ Component: (await import("../features/leave/LeaveRequestPage.tsx")).LeaveRequestPage }),
      },
      {
        path: "people",
        lazy: async () => ({ Component: (await import("../features/staff/StaffList.tsx")).StaffList }),
      },
      {
        path: "people/departments",
        lazy: async () => ({ Component: (await import("../features/departments/Departments.tsx")).Departments }),
      },
      {
        path: "people/:code",
        lazy: async () => ({ Component: (await import("../features/staff/PersonPage.tsx")).PersonPage }),
      },
      {
        path: "people/:code/release",
        lazy: async () => ({ Component: (await import("../features/releases/ReleasePage.tsx")).ReleasePage }),
      },
      {
        path: "leave/decide",
        lazy: async () => ({ Component: (await import("../features/approvals/ApprovalInbox.tsx")).ApprovalInbox }),
      },
      {
        path: "settings",
        lazy: async () => ({ Component: (await import("../features/settings/Settings.tsx")).Settings }),
        // One child for each line of settings-pages.ts.
        children: [
          {
            path: "accounts",
            lazy: async () => ({ Component: (await import("../features/accounts/Accounts.tsx")).Accounts }),
          },
          {
            path: "audit",
            lazy: async () => ({ Component: (await import("../features/audit/AuditLog.tsx")).AuditLog }),
          },
          { path: "start", lazy: async () => ({ Component: (await import("../features/office/Start.tsx")).Start }) },
          {
            path: "office",
            lazy: async () => ({
              Component: (await import("../features/office/OfficeSettings.tsx")).OfficeSettings,
            }),
          },
          {
            path: "import",
            lazy: async () => ({ Component: (await import("../features/imports/ImportPage.tsx")).ImportPage }),
          },
          { path: "places", lazy: async () => ({ Component: (await import("../features/places/Places.tsx")).Places }) },
          {
            path: "places/:code",
            lazy: async () => ({ Component: (await import("../features/places/WindowPage.tsx")).WindowPage }),
          },
          {
            path: "calendar",
            lazy: async () => ({ Component: (await import("../features/calendar/Calendar.tsx")).Calendar }),
          },
          {
            path: "approvals",
            lazy: async () => ({ Component: (await import("../features/approval-rules/Approvals.tsx")).Approvals }),
          },
          {
            path: "leave",
            lazy: async () => ({ Component: (await import("../features/leave-types/LeaveTypes.tsx")).LeaveTypes }),
          },
          { path: "rights", lazy: async () => ({ Component: (await import("../features/rights/Rights.tsx")).Rights }) },
          { path: "*", Component: NotFound },
        ],
      },
      { path: "me", lazy: async () => ({ Component: (await import("./shell/Me.tsx")).Me }) },
      { path: "*", Component: NotFound },
    ],
  },
]);

/** On a phone one looks for one's own day, at a desk for the hall's. */
function FirstPage() {
  return <Navigate to={useScreen() === "phone" ? "/home" : "/board"} replace />;
}
