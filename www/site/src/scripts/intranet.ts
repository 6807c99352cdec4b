import { startFormPage } from "./form-page.js";
import { spreadPastedBank } from "./bank.js";

const page = await startFormPage({ profile: "ccapex-35", theme: "dsfr", headingLevel: 2 });
if (page) spreadPastedBank(page.form, page.say);
