import { createApp, h, ref } from "vue";
import Demande from "./Demande.vue";

const stage = ref("depot");
createApp({ render: () => (stage.value ? h(Demande, { today: "2024-03-15", stage: stage.value }) : null) }).mount("main");
globalThis.show = (asked) => (stage.value = asked);
