import { ChevronRight } from "lucide-react";
import { Link } from "react-router";
import type { Leave_LineFragment } from "../../generated/graphql.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./LeaveRow.module.css";
import { useLeaveWords } from "./use-leave-words.ts";

/** One request in a line, with where it is now; it leads to all of it. */
export function LeaveRow({ request, now }: { request: Leave_LineFragment; now: number }) {
  const format = useOfficeFormat();
  const words = useLeaveWords();
  const { id, type, amount, status } = request;
  return (
    <li className={styles["row"]}>
      <Link to={`/leave/requests/${id}`}>
        <span className={styles["what"]}>
          <b>{format.nameOf(type)}</b> {words.when(request)}
          <small>{words.amount(amount, type.unit)}</small>
        </span>
        <span className={styles["state"]} data-status={status}>
          {words.state(request, now)}
        </span>
        <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
      </Link>
    </li>
  );
}
