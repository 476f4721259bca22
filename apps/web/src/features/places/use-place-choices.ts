import { useQuery } from "@apollo/client/react";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { seasonsOn } from "./hours-words.ts";
import { PlaceChoices_Query } from "./places-query.ts";

/** Departments to choose from, and the seasons as they are today. */
export function usePlaceChoices() {
  const { data } = useQuery(PlaceChoices_Query);
  const format = useOfficeFormat();
  const departments = (data?.departments ?? []).map((department) => ({
    value: department.code,
    label: format.nameOf(department),
  }));
  return { departments, seasons: seasonsOn(data?.seasons ?? [], format.today) };
}
