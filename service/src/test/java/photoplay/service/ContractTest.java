package photoplay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photoplay.service.account.NewKey;
import photoplay.service.render.PictureRefused;

/** The resellers' API, word by word, over real HTTP, a real database and a worker with a stub studio. */
class ContractTest {
    private static World world;
    private static Worker worker;
    private static NewKey key;

    @BeforeAll
    static void open() throws Exception {
        world = new World(InstantSource.system());
        worker = world.worker("contract", (commission, watch) -> {
            if (commission.scene().equals("pet_lion")) {
                throw PictureRefused.invalid("No pet was found in the picture.");
            }
            World.quick().render(commission, watch);
        });
        key = world.key("100");
    }

    @AfterAll
    static void close() {
        worker.close();
        world.close();
    }

    @Test
    void aCreateCallAnswersAsPublished() throws Exception {
        var answer = world.create(key, World.request("balloon_parade"));
        assertThat(answer.status()).isEqualTo(200);
        var id = answer.data().get("taskId").textValue();
        assertThat(id).matches("cl[0-9a-z]{23}");
        assertThat(answer.text()).isEqualTo("""
                        {"code":200,"msg":"success","data":{"taskId":"%s","state":"pending","model":"kling-video/kling-effects"}}""".formatted(id));
    }

    @Test
    void aTaskCompletesAndItsVideoIsServed() throws Exception {
        var id = world.order(key);
        Await.until("completed", () -> world.state(key, id).equals("completed"));
        var task = world.task(key, id);
        assertThat(task.get("model").textValue()).isEqualTo("kling-video/kling-effects");
        assertThat(task.get("completeTime").longValue())
                .isGreaterThanOrEqualTo(task.get("createTime").longValue());
        assertThat(Instant.ofEpochMilli(task.get("createTime").longValue()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(task.get("resultUrls")).hasSize(1);
        var path = task.get("resultUrls")
                .get(0)
                .textValue()
                .substring(world.url("").length());
        var video = world.send("GET", path, "", Optional.empty());
        assertThat(video.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(video.text()).startsWith("video of balloon_parade");
        var part = world.send("GET", path, "", Optional.empty(), "Range", "bytes=6-7");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("of");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 6-7/" + video.body().length);
        assertThat(world.send("GET", path, "", Optional.empty(), "Range", "bytes=999-")
                        .status())
                .isEqualTo(416);
        var head = world.send("HEAD", path, "", Optional.empty());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(video.body().length));
        assertThat(world.send("GET", "/files/videos/none.mp4", "", Optional.empty())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFailedTaskSaysWhyAndCostsNothing() throws Exception {
        var poor = world.key("0.02");
        var id = world.create(poor, World.request("pet_lion"))
                .data()
                .get("taskId")
                .textValue();
        Await.until("failed", () -> world.state(poor, id).equals("failed"));
        assertThat(world.task(poor, id).get("failMsg").textValue()).isEqualTo("No pet was found in the picture.");
        assertThat(world.get(poor, "/api/v1/credits").data().get("available").decimalValue())
                .isEqualByComparingTo("0.02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                                                                    | body
                    {"model":"kling-effects","model":"kling-effects"}                     | body
                    {                                                                     | body
                    {"effect_scene":"balloon_parade"}                                     | model
                    {"model":"kling-v1","effect_scene":"balloon_parade"}                  | model
                    {"model":5}                                                           | model
                    {"model":"kling-effects"}                                             | effect_scene
                    {"model":"kling-effects","effect_scene":"no"}                         | effect_scene
                    {"model":"kling-effects","effect_scene":"balloon_parade"}             | input
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":[]}  | input
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{}}  | input.image
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"images":["http://a.example/1"]}} | input.image
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":7}}                       | input.image
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"not base64!"}}           | input.image
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"aGVsbG8="}}              | input.image
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"ftp://a.example/1"}}     | input.image
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"http://10.0.0.1/1"}}     | input.image
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"http://a.example/1","mode":"max"}}      | input.mode
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"http://a.example/1","duration":"4"}}    | input.duration
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"http://a.example/1","duration":5.5}}    | input.duration
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"http://a.example/1","duration":[]}}     | input.duration
                    {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"http://a.example/1","duration":1e99999}}| input.duration
                    {"model":"kling-effects","effect_scene":"balloon_parade","callback_url":"x","input":{"image":"http://a.example/1"}}| callback_url
                    {"model":"kling-effects","effect_scene":"balloon_parade","callback_url":"http://192.168.1.1/","input":{"image":"http://a.example/1"}}| callback_url
                    {"model":"kling-effects","effect_scene":"balloon_parade","dry_run":"yes","input":{"image":"http://a.example/1"}}   | dry_run
                    {"model":"kling-effects","effect_scene":"hug_pro","input":{"image":"http://a.example/1"}}                          | input.images
                    {"model":"kling-effects","effect_scene":"hug_pro","input":{"images":["http://a.example/1"]}}                       | input.images
                    {"model":"kling-effects","effect_scene":"hug_pro","input":{"images":["http://a.example/1",3]}}                     | input.images[1]
                    """)
    void aBadRequestNamesTheField(String body, String field) throws Exception {
        var answer = world.create(key, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("code").intValue()).isEqualTo(400);
        assertThat(answer.json().get("msg").textValue()).startsWith(field);
        assertThat(answer.json().get("error").get("field").textValue()).isEqualTo(field);
        assertThat(answer.json().get("error").get("rule").textValue()).isNotBlank();
    }

    @Test
    void aMisspeltEffectIsGuessed() throws Exception {
        var answer = world.create(key, World.request("baloon_parad"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").get("nearest").get(0).textValue()).isEqualTo("balloon_parade");
        assertThat(answer.json().get("msg").textValue()).contains("did you mean balloon_parade");
    }

    @Test
    void aSmallPictureIsRefusedWithTheNearestSize() throws Exception {
        var answer = world.create(key, """
                {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"%s"}}""".formatted(World.picture(200, 400)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").get("code").textValue()).isEqualTo("picture_too_small");
        assertThat(answer.json().get("error").get("nearest").get(0).textValue()).startsWith("300");
    }

    @Test
    void twoPersonEffectsTakeTwoPicturesAndAliasesWork() throws Exception {
        var answer = world.create(key, """
                {"model":"kling-effects","effect_scene":"hug_pro_alias",
                 "input":{"images":["%s","%s"],"model_name":"kling-v1-6","mode":"pro","duration":5}}""".formatted(World.PICTURE, World.PICTURE));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void aKeyIsNeeded() throws Exception {
        var missing = world.send("GET", "/api/v1/credits", "", Optional.empty());
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.json().get("code").intValue()).isEqualTo(401);
        assertThat(world.send("GET", "/api/v1/credits", "wrong", Optional.empty())
                        .status())
                .isEqualTo(401);
        assertThat(world.send("GET", "/api/v1/credits", World.ADMIN_KEY, Optional.empty())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aRevokedKeyStopsWithinItsSecond() throws Exception {
        var revoked = world.key("1");
        assertThat(world.get(revoked, "/api/v1/credits").status()).isEqualTo(200);
        assertThat(world.office.revoke(revoked.key().id())).isTrue();
        Await.until("refused", () -> world.get(revoked, "/api/v1/credits").status() == 401);
    }

    @Test
    void creditIsNeeded() throws Exception {
        var poor = world.key("0.0213");
        var answer = world.create(poor, World.request("balloon_parade"));
        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.json().get("code").intValue()).isEqualTo(402);
        assertThat(answer.json().get("error").get("needed").decimalValue()).isEqualByComparingTo("0.0214");
        assertThat(answer.json().get("error").get("available").decimalValue()).isEqualByComparingTo("0.0213");
        assertThat(world.get(poor, "/api/v1/tasks").data().get("tasks")).isEmpty();
    }

    @Test
    void aTaskIsFoundByItsOwnerOnly() throws Exception {
        var id = world.order(key);
        var other = world.key("1");
        assertThat(world.get(other, "/api/v1/video/generations?task_id=" + id).status())
                .isEqualTo(404);
        assertThat(world.get(key, "/api/v1/video/generations?task_id=../x").status())
                .isEqualTo(404);
        assertThat(world.get(key, "/api/v1/video/generations").status()).isEqualTo(400);
        assertThat(world.post(other, "/api/v1/tasks/" + id + "/cancel", "").status())
                .isEqualTo(404);
        assertThat(world.get(other, "/api/v1/tasks/" + id + "/events").status()).isEqualTo(404);
        assertThat(world.get(other, "/api/v1/tasks/" + id + "/deliveries").status())
                .isEqualTo(404);
    }

    @Test
    void aBodyMayNotBeHuge() throws Exception {
        var answer = world.create(key, "x".repeat(30 * 1024 * 1024));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").intValue()).isEqualTo(413);
    }

    @Test
    void deepJsonIsRefused() throws Exception {
        assertThat(world.create(key, "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void unknownPathsAndMethodsAnswerInTheEnvelope() throws Exception {
        var path = world.get(key, "/api/v1/nothing");
        assertThat(path.status()).isEqualTo(404);
        assertThat(path.json().get("code").intValue()).isEqualTo(404);
        var method = world.send("DELETE", "/api/v1/credits", key.secret(), Optional.empty());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET");
    }

    @Test
    void healthNeedsNoKey() throws Exception {
        assertThat(world.send("GET", "/health/live", "", Optional.empty()).status())
                .isEqualTo(200);
        assertThat(world.send("GET", "/health/ready", "", Optional.empty()).text())
                .contains("ready");
    }
}
