import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import "./app/theme/global.css";

createRoot(document.getElementById("root") as HTMLElement).render(<App />);
