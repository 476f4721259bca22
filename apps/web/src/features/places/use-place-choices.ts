import { useQuery } from "@apollo/client/react";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { seasonsOn } from "./hours-words.ts";
import { PlaceChoices_Query } from "./places-query.ts";

/** Departments to choose from, and the seasons as they are today. */
export function usePlaceChoices() {
  const { data } = useQuery(PlaceChoices_Query);
  const format = useOfficeFormat();
  const departments = (data?.departments ?? []).map(({ code, name, nameEn }) => ({
    value: code,
    label: (format.language === "en" && nameEn) || name,
  }));
  return { departments, seasons: seasonsOn(data?.seasons ?? [], format.today) };
}
