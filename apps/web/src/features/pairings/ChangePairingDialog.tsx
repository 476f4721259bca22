import { useQuery } from "@apollo/client/react";
import { PairingForm } from "./PairingForm.tsx";
import { PostPairing_Query } from "./pairing-query.ts";

type ChangePairingDialogProps = {
  /** Code of the post. */
  post: string;
  onClose: () => void;
};

/** Changes who holds a post from a date on; shown once the present line is known, which it begins with. */
export function ChangePairingDialog({ post, onClose }: ChangePairingDialogProps) {
  const { data } = useQuery(PostPairing_Query, { variables: { post }, fetchPolicy: "cache-and-network" });
  return data?.post ? <PairingForm post={data.post} onClose={onClose} /> : null;
}
