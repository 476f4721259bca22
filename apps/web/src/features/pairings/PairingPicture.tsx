import { type KeyboardEvent, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PairingTableQuery } from "../../generated/graphql.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PairingPicture.module.css";
import { type Arc, BOX, type Drop, layOut, type Outsider, type Picture, SEAT, type Seat } from "./picture-layout.ts";

type PairingPictureProps = {
  rows: PairingTableQuery["pairingTable"]["rows"];
  burdens: PairingTableQuery["pairingTable"]["burdens"];
  /** Code of the post whose lines stand out; `null` for all. */
  selected: string | null;
  onSelect: (post: string | null) => void;
};

/**
 * Who backs whom, drawn like a line map. The table below says the same and more; here it is seen at once. One tab stop:
 * arrows move from seat to seat, Enter makes its lines stand out.
 */
export function PairingPicture({ rows, burdens, selected, onSelect }: PairingPictureProps) {
  const { t } = useTranslation("pairingTable");
  const picture = useMemo(() => layOut(rows), [rows]);
  const frame = useRef<SVGSVGElement>(null);
  const stop = Math.max(
    0,
    picture.seats.findIndex(({ row }) => row.post.code === selected),
  );
  const isDim = (posts: readonly string[]) => selected !== null && !posts.includes(selected);
  const onKeyDown = (event: KeyboardEvent) => {
    const seats = [...(frame.current?.querySelectorAll<SVGElement>("[role=button]") ?? [])];
    const at = seats.indexOf(event.target as SVGElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: seats.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    seats[Math.min(Math.max(next, 0), seats.length - 1)]?.focus();
  };
  if (picture.seats.length === 0) return null;
  return (
    <figure className={styles["frame"]} aria-label={t("picture")}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure is named, and a title would pop up everywhere */}
      <svg
        ref={frame}
        className={styles["picture"]}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        style={{ minWidth: picture.width * 0.72, maxWidth: picture.width * 1.25 }}
        onKeyDown={onKeyDown}
      >
        <Arrows />
        {picture.arcs.map((arc) => (
          <ArcLine key={arc.posts.join()} arc={arc} picture={picture} isDim={isDim(arc.posts)} />
        ))}
        {picture.drops.map((drop) => (
          <DropLine
            key={`${drop.post} ${drop.person} ${drop.isReserve}`}
            drop={drop}
            picture={picture}
            isDim={isDim([drop.post])}
          />
        ))}
        {picture.outsiders.map((outsider) => (
          <OutsiderBox
            key={outsider.person.code}
            outsider={outsider}
            top={picture.outsiderTop}
            burden={burdens.find(({ staff }) => staff.code === outsider.person.code)}
          />
        ))}
        {picture.seats.map((seat, index) => (
          <SeatBox
            key={seat.row.post.code}
            seat={seat}
            top={picture.seatTop}
            isStop={index === stop}
            isSelected={seat.row.post.code === selected}
            isOver={burdens.some(({ staff, overload }) => staff.code === seat.row.primary?.code && overload !== null)}
            onSelect={() => onSelect(seat.row.post.code === selected ? null : seat.row.post.code)}
          />
        ))}
      </svg>
    </figure>
  );
}

function Arrows() {
  return (
    <defs>
      {(["backup", "reserve"] as const).map((kind) => (
        <marker
          key={kind}
          id={`pairing-${kind}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path className={styles[`${kind}Head`]} d="M0 0 L10 5 L0 10 Z" />
        </marker>
      ))}
    </defs>
  );
}

function ArcLine({ arc, picture, isDim }: { arc: Arc; picture: Picture; isDim: boolean }) {
  const { t } = useTranslation("pairingTable");
  const { from, to, y, isMutual, ring } = arc;
  const side = to > from ? 6 : -6;
  const path = `M${from} ${picture.seatTop} V${y + 6} Q${from} ${y} ${from + side} ${y} H${to - side} Q${to} ${y} ${to} ${y + 6} V${picture.seatTop}`;
  const label = ring !== null ? t("ringOf", { count: ring }) : isMutual ? t("mutual") : null;
  const middle = (from + to) / 2;
  return (
    <g className={styles["line"]} data-dim={isDim || undefined}>
      <path
        className={styles["backup"]}
        d={path}
        markerEnd="url(#pairing-backup)"
        markerStart={isMutual ? "url(#pairing-backup)" : undefined}
      />
      {label !== null && Math.abs(to - from) > 60 && (
        <text className={styles["label"]} x={middle} y={y + 4} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

function DropLine({ drop, picture, isDim }: { drop: Drop; picture: Picture; isDim: boolean }) {
  const { from, to, y, isReserve } = drop;
  const start = picture.seatTop + SEAT.height;
  const isStraight = Math.abs(from - to) < 1;
  const path = isStraight
    ? `M${from} ${start} V${picture.outsiderTop}`
    : `M${from} ${start} V${y} H${to} V${picture.outsiderTop}`;
  const kind = isReserve ? "reserve" : "backup";
  return (
    <g className={styles["line"]} data-dim={isDim || undefined}>
      <path className={styles[kind]} d={path} markerEnd={`url(#pairing-${kind})`} />
    </g>
  );
}

type SeatBoxProps = {
  seat: Seat;
  top: number;
  isStop: boolean;
  isSelected: boolean;
  isOver: boolean;
  onSelect: () => void;
};

function SeatBox({ seat, top, isStop, isSelected, isOver, onSelect }: SeatBoxProps) {
  const { t } = useTranslation("pairingTable");
  const format = useOfficeFormat();
  const { row, number, x } = seat;
  const holder = row.primary ? format.tightName(row.primary, []) : t("nobody");
  const name = row.primary ? format.name(row.primary) : t("nobody");
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a picture
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={t("seat", { number, name })}
      className={styles["seat"]}
      data-over={isOver || undefined}
      transform={`translate(${x - SEAT.width / 2} ${top})`}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onSelect();
      }}
    >
      <rect width={SEAT.width} height={SEAT.height} rx={6} />
      <text x={10} y={29} className={styles["number"]}>
        {number}
      </text>
      <text x={number > 9 ? 36 : 26} y={28} lang={nameLanguage(format.language)}>
        {format.language === "en" ? holder : name.slice(0, 4)}
      </text>
    </g>
  );
}

type OutsiderBoxProps = {
  outsider: Outsider;
  top: number;
  burden: PairingTableQuery["pairingTable"]["burdens"][number] | undefined;
};

function OutsiderBox({ outsider, top, burden }: OutsiderBoxProps) {
  const { t } = useTranslation("pairingTable");
  const format = useOfficeFormat();
  const { person, x, backs, reserveOf } = outsider;
  // What makes somebody red may lie outside the hall.
  const [asBackup, asReserve] = [burden?.backs.length ?? backs, burden?.reserveOf.length ?? reserveOf];
  const counts = [
    ...(asBackup > 0 ? [t("backsCount", { count: asBackup })] : []),
    ...(asReserve > 0 ? [t("reserveCount", { count: asReserve })] : []),
    ...(burden && burden.room === 0 ? [t("holdsCount", { count: burden.held })] : []),
  ];
  return (
    <g
      className={styles["outsider"]}
      data-over={(burden && burden.overload !== null) || undefined}
      transform={`translate(${x - BOX.width / 2} ${top})`}
    >
      <rect width={BOX.width} height={BOX.height} rx={6} />
      <text
        x={BOX.width / 2}
        y={19}
        textAnchor="middle"
        className={styles["person"]}
        lang={nameLanguage(format.language)}
      >
        {format.name(person)}
      </text>
      <text x={BOX.width / 2} y={37} textAnchor="middle" className={styles["count"]}>
        {counts.join(t("comma"))}
      </text>
    </g>
  );
}
