import { useTranslation } from "react-i18next";
import { LeaveFiles } from "../leave-papers/LeaveFiles.tsx";
import { RemoveLeaveFile_Mutation } from "../leave-papers/papers-query.ts";
import { useAct } from "../refusals/use-act.ts";
import styles from "./LeaveForm.module.css";
import type { DraftFile } from "./leave-draft.ts";

type DraftFilesProps = {
  files: readonly DraftFile[];
  /** What they are, as a heading. */
  title: string;
  /** What is wanted, where something is. */
  wanted?: string | null;
  /** Whether they are for who takes over, and not proofs. */
  forHandover?: boolean;
  onChange: (files: readonly DraftFile[]) => void;
};

/** Files that go with a request which is not filed yet: they are sent at once, and belong to it once it is. */
export function DraftFiles({ files, title, wanted, forHandover = false, onChange }: DraftFilesProps) {
  const { t } = useTranslation("leave");
  const removing = useAct(RemoveLeaveFile_Mutation);
  const remove = ({ id }: DraftFile) => {
    onChange(files.filter((file) => file.id !== id));
    // What the server has lost already is gone all the same.
    void removing.send({ file: id });
  };
  return (
    <section className={styles["attached"]} aria-label={title}>
      <h3>{title}</h3>
      {wanted && files.length === 0 && <p className={styles["wanted"]}>{wanted}</p>}
      <LeaveFiles
        files={files}
        forHandover={forHandover}
        addWords={t(forHandover ? "form.addHandoverFile" : "form.addProof")}
        onAdded={(file) => {
          onChange([...files, file]);
          return undefined;
        }}
        onRemove={remove}
      />
    </section>
  );
}
