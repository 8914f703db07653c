package photoplay.app.serve;

/** What a newcomer can paste. */
final class Welcome {
    private Welcome() {}

    static String text(String url, String key, String photo) {
        return """

            A first key, with 5.00 dollars of demo credit; it is shown only now:

              KEY=%2$s

            An order with a photo of this machine, and the video (paste it whole):

              API=%1$s/api/v1/video/generations
              TASK=$( (printf '{"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"'; \\
                base64 -w0 %3$s; printf '"}}') | \\
                curl -s -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d @- $API | \\
                sed 's/.*"taskId":"\\([^"]*\\)".*/\\1/')
              until curl -s -H "Authorization: Bearer $KEY" "$API?task_id=$TASK" | tee /tmp/photoplay.json | \\
                grep -qE '"state":"(completed|failed)"'; do sleep 1; done; cat /tmp/photoplay.json; echo
              curl -s -o clip.mp4 $(sed 's/.*"resultUrls":\\["\\([^"]*\\)".*/\\1/' /tmp/photoplay.json)

            The same with a photo from the web:

              curl -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' $API -d \\
                '{"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"https://example.com/person.jpg"}}'

            """.formatted(url, key, photo);
    }
}
